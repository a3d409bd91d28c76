using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.AspNetCore.Tests.Secrets;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.AspNetCore.Tests.Telemetry;

/// <summary>While a host runs, more is told of one tenant: its requests are in the log and its ids on the spans. Of the others nothing is.</summary>
[Collection(Listening.Name)]
public sealed class VerboseTests : IAsyncDisposable
{
    private readonly EverythingLog _log = new();
    private readonly ApiHost _host;

    public VerboseTests() => _host = new ApiHost { Configure = services => services.AddSingleton<ILoggerProvider>(_log) };

    private IReadOnlyList<string> Lines => [.. _log.Entries.Where(entry => entry.StartsWith("QrPilot.Verbose Information", StringComparison.Ordinal))];

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task SwitchedOn_ForOneTenantWhileTheHostRuns_TellsOfItsRequestsOnly()
    {
        await _host.InitializeAsync();
        var tenants = _host.Services.GetRequiredService<VerboseTenants>();
        await Scene.PlayAsync(_host, _host.Shop);
        Assert.Empty(Lines);

        tenants.SwitchOn(_host.Shop.Id, TimeSpan.FromMinutes(5));
        using var heard = new Heard();
        var scene = await (await Scene.PlayAsync(_host, _host.Shop)).PayAsync();
        await Scene.PlayAsync(_host, _host.Stranger);
        tenants.SwitchOff(_host.Shop.Id);
        var told = Lines.Count;
        await Scene.PlayAsync(_host, _host.Shop);

        Assert.Equal(told, Lines.Count);
        Assert.All(Lines, line => Assert.Contains("shop", line, StringComparison.Ordinal));
        Assert.All(Lines, line => Assert.DoesNotContain("stranger", line, StringComparison.Ordinal));
        string[] wanted =
        [
            "POST /v1/sessions/{id}/orders by ses_", "the command SubmitOrder was done", $"payments {scene.PaidPaymentId}",
            "event item.added of session", "of momo: applied", "matches",
        ];
        Assert.All(wanted, text => Assert.Contains(Lines, line => line.Contains(text, StringComparison.Ordinal)));
        Assert.DoesNotContain(Lines, line => line.Contains("Phở", StringComparison.Ordinal));

        // Spans of other hosts in this process are heard as well; these ids are this scene's only.
        Assert.Contains(heard.Spans, span => span.OperationName == "qrpilot.commit" && Equals(span.GetTagItem("qrpilot.payments"), scene.PaidPaymentId));
        Assert.Contains(heard.Spans, span => span.OperationName == "qrpilot.append" && span.Events.Any(verdict => verdict.Name == "qrpilot.verdict"));
        Assert.DoesNotContain(
            heard.Spans, span => Equals(span.GetTagItem(TelemetryTags.Tenant), _host.Stranger.Id) && span.GetTagItem("qrpilot.payments") is not null);
    }
}
