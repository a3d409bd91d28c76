using System.Text.Json;
using System.Text.Json.Nodes;

namespace QrPilot.EndToEnd.Tests.Support;

/// <summary>A replay over two stores with a share of every fault.</summary>
internal static class FaultyReplay
{
    private static readonly string[] Options = ["--stores", "2", "--faults", "lost=0.05,doubled=0.05,delayed=0.05,forged=0.05,batches=0.1"];

    public static Task<ReplayResult> RunAsync(HostProcess host, string orders, string report) => RunAsync(host.Address, host.ApiKey, orders, report);

    public static Task<ReplayResult> RunAsync(string address, string apiKey, string orders, string report) =>
        Replay.RunAsync(address, apiKey, orders, report, Options);

    /// <summary>The figures that must not depend on how often or in how many pieces a replay ran.</summary>
    public static string Lasting(JsonObject figures)
    {
        var lasting = figures.DeepClone().AsObject();
        foreach (var changing in (string[])["elapsed_s", "events_accepted", "events_duplicate"])
        {
            lasting.Remove(changing);
        }

        return lasting.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
