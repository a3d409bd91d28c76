using QrPilot.Cli.Replay;

namespace QrPilot.Cli.Tests.Replay;

public sealed class SharesTests
{
    private const int Many = 40_000;

    [Theory]
    [InlineData("momo=0.3,cash=0.6")]
    [InlineData("momo=0.3,cash=0.6,none=0.2")]
    [InlineData("card=1")]
    [InlineData("momo=1,momo=0")]
    [InlineData("momo=-1,cash=2")]
    [InlineData("momo")]
    [InlineData("")]
    public void ParseMix_Wrong_IsRefused(string text) => Assert.Throws<FormatException>(() => TenderMix.Parse(text));

    [Theory]
    [InlineData("lost=0.6,doubled=0.6")]
    [InlineData("lost=2")]
    [InlineData("none=1")]
    [InlineData("lost=5%")]
    public void ParseFaults_Wrong_IsRefused(string text) => Assert.Throws<FormatException>(() => FaultSpec.Parse(text));

    [Theory]
    [InlineData("momo=0.3,cash=0.6,none=0.1")]
    [InlineData("momo=0.2,vnpay=0.2,zalopay=0.2,cash=0.3,none=0.1")]
    public void ParseMix_Text_RoundTrips(string text) => Assert.Equal(text, TenderMix.Parse(text).ToString());

    [Fact]
    public void ParseFaults_Text_RoundTrips()
    {
        const string Text = "lost=0.05,doubled=0.05,delayed=0.05,forged=0.02,over=0.01,under=0.01,cash=0.01,twice=0.01,refunded=0.01,batches=0.1";

        Assert.Equal(Text, FaultSpec.Parse(Text).ToString());
        Assert.Equal(10, FaultSpec.Parse(Text).BatchStep);
        Assert.Equal("none", FaultSpec.Parse("none").ToString());
        Assert.Equal(0, FaultSpec.None.BatchStep);
    }

    [Fact]
    public void OfPayment_ManyOrders_SharesConverge()
    {
        var spec = FaultSpec.Parse("lost=0.05,doubled=0.05,delayed=0.05,forged=0.02");

        var counts = Enumerable.Range(0, Many).CountBy(i => spec.OfPayment(1, $"{i}")).ToDictionary();

        Assert.InRange(counts[FaultKind.Lost], Many * 0.045, Many * 0.055);
        Assert.InRange(counts[FaultKind.Doubled], Many * 0.045, Many * 0.055);
        Assert.InRange(counts[FaultKind.Delayed], Many * 0.045, Many * 0.055);
        Assert.InRange(counts[FaultKind.Forged], Many * 0.017, Many * 0.023);
    }

    [Fact]
    public void OfPayment_WholeShare_LeavesNothing()
    {
        var spec = FaultSpec.Parse("lost=0.5,forged=0.5");

        Assert.DoesNotContain(FaultKind.None, Enumerable.Range(0, 1_000).Select(i => spec.OfPayment(1, $"{i}")));
    }

    [Fact]
    public void OfMix_ManyOrders_SharesConverge()
    {
        var counts = Enumerable.Range(0, Many).CountBy(i => TenderMix.Default.Of(7, $"{i}")).ToDictionary();

        Assert.InRange(counts[TenderKind.Momo], Many * 0.29, Many * 0.31);
        Assert.InRange(counts[TenderKind.Cash], Many * 0.59, Many * 0.61);
        Assert.InRange(counts[TenderKind.None], Many * 0.09, Many * 0.11);
    }
}
