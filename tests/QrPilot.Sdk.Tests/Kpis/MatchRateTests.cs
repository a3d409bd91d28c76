using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Tests.Kpis;

public sealed class MatchRateTests
{
    [Fact]
    public void Of_NoSettlement_IsNotMeasurable()
    {
        var rates = MatchRate.Of([null, null]);

        Assert.All(
            [rates.All.ByCount, rates.All.ByValue, rates.Automatic.ByCount, rates.Manual.ByValue],
            rate => Assert.Equal((NotMeasurable.NoSettlementFiles, null), (rate.Reason, rate.Share)));
    }

    [Fact]
    public void Of_Days_TellsRulesAndPeopleApart()
    {
        var rates = MatchRate.Of([Settled(100, 90, 5), null, Settled(50, 40, 0)]);

        Assert.Equal(new Part(135, 150), rates.All.ByCount.Part);
        Assert.Equal(new Part(130, 150), rates.Automatic.ByCount.Part);
        Assert.Equal(new Part(5, 150), rates.Manual.ByCount.Part);
        Assert.Equal(new Part(135_000, 150_000), rates.All.ByValue.Part);
        Assert.Equal((2, IntervalMethod.Wilson), (rates.All.ByCount.MeasuredDays, rates.All.ByCount.Interval!.Method));
        Assert.Equal(IntervalMethod.DayClustered, rates.All.ByValue.Interval!.Method);
    }

    [Fact]
    public void Of_OneDay_HasNoIntervalOfValue()
    {
        var rates = MatchRate.Of([Settled(100, 90, 5)]);

        Assert.Equal(0.95, rates.All.ByValue.Share);
        Assert.Null(rates.All.ByValue.Interval);
    }

    private static SettledPart Settled(long count, long automatic, long manual) =>
        new(count, Value(count), automatic, Value(automatic), manual, Value(manual));

    private static VndAmount Value(long count) => new(count * 1_000);
}
