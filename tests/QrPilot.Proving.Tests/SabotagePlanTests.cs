using QrPilot.Proving.Crash;

namespace QrPilot.Proving.Tests;

public sealed class SabotagePlanTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_FiftyActs_HasEveryKindAndIsTheSameForTheSameSeed(int seed)
    {
        var kinds = Enum.GetValues<KillKind>();

        var acts = SabotagePlan.Of(kinds, 50, seed);

        Assert.Equal(50, acts.Count);
        Assert.Equal(kinds, acts.Distinct().Order());
        Assert.Equal(acts, SabotagePlan.Of(kinds, 50, seed));
    }

    [Fact]
    public void Of_FewerActsThanKinds_HasSoMany() => Assert.Equal(2, SabotagePlan.Of(Enum.GetValues<KillKind>(), 2, seed: 1).Count);
}
