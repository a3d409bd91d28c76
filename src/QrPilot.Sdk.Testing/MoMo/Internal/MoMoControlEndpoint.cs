using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>What a rehearsal asks of the simulator itself.</summary>
internal sealed class MoMoControlEndpoint(MoMoNotifier notifier, MoMoTally tally)
{
    public async Task ReleaseAsync(HttpContext context)
    {
        var statuses = await notifier.ReleaseAsync();
        var answer = new MoMoReleaseAnswer(statuses.Count(MoMoNotifier.IsReceived), statuses);
        await context.Response.WriteAsJsonAsync(answer, MoMoSimulatorJson.Wire.MoMoReleaseAnswer);
    }

    public Task StatsAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(tally.Snapshot(notifier.Waiting), MoMoSimulatorJson.Wire.MoMoStats);
}
