using System.Text;
using QrPilot.Sdk.Idempotency;

namespace QrPilot.Sdk.Redis.Tests.Support;

/// <summary>An answer that Redis keeps.</summary>
internal static class KeptAnswer
{
    public static readonly string Table = Installation.Table(1);

    /// <summary>A host with a request that was answered and asked for once more, so that its answer is kept.</summary>
    public static async Task<(TestHost Host, string Answer, Probe Probe)> MakeAsync(Installation installation)
    {
        var host = await installation.StartAsync();
        var probe = await installation.ProbeAsync();
        await probe.ListenersAsync(installation.Prefix, 1);
        var answer = await host.ScanAsync(Table, "key");
        await host.ScanAsync(Table, "key");
        await Until.TrueAsync(() => Task.FromResult(probe.Keys(installation.Prefix).Count == 1));
        return (host, Text(answer), probe);
    }

    public static string Text(Reply reply) => Encoding.UTF8.GetString(reply.Answer.Body.Span);
}
