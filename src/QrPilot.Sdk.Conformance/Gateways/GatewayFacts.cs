using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Testing;
using Xunit;

namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>What the facts about a gateway need: the other side of its wire and an empty storage.</summary>
public abstract class GatewayFacts
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 14, 5, 0, 0, TimeSpan.Zero);

    /// <summary>Ends when the test run is cancelled.</summary>
    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Makes the other side.</summary>
    /// <param name="clock">The clock that both sides go by; it begins at noon of 14 March 2026 in Vietnam.</param>
    protected abstract GatewayStage CreateStage(TimeProvider clock);

    /// <summary>Chooses an empty storage of its own.</summary>
    protected abstract void UseStorage(QrPilotBuilder builder);

    private protected Task<GatewayScene> StartAsync()
    {
        var clock = new ManualClock(Noon);
        return GatewayScene.StartAsync(CreateStage(clock), clock, UseStorage, Stop);
    }
}
