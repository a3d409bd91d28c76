using QrPilot.Rehearsal.Chaos;

namespace QrPilot.Rehearsal.Tests;

public sealed class ChaosTests
{
    [Fact]
    public async Task Day_EveryTrouble_HostAndGatewaysAgreeToTheDong()
    {
        var day = await ChaosDay.RunAsync(300, seed: 1, ChaosPlan.Of(1), TestContext.Current.CancellationToken);

        Assert.True(day.Findings.Count == 0, string.Join('\n', day.Findings));
        Assert.Equal((0, 0, 0, 0), (day.MoneyDifference, day.AppliedTwice, day.AppliedTooLittle, day.ForgedEffects));
        Assert.Equal(day.Lost, day.LostFound);
        Assert.Equal(day.Recorded, day.Matched + day.Listed);
        Assert.True(day.IsGood);

        // A day without trouble would prove nothing.
        Assert.True(day is { Lost: > 5, Unanswered: > 0, RepeatedRequests: > 0, RefundsTaken: > 10 } && day.GatewaysGaveBack > 0);
        Assert.All(day.Gateways.Values, gateway => Assert.True(gateway.Deliveries.Count > 8));
    }

    /// <summary>What no host can see must not go unseen by the audit.</summary>
    [Fact]
    public async Task Day_GatewaysThatNeverTell_AreFoundOut()
    {
        var plan = ChaosPlan.Of(1);
        plan.Unreported = 100;

        var day = await ChaosDay.RunAsync(60, seed: 1, plan, TestContext.Current.CancellationToken);

        Assert.True(day.MoneyDifference > 0);
        Assert.NotEmpty(day.Findings);
        Assert.False(day.IsGood);
    }
}
