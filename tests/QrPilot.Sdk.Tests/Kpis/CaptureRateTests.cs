using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Tests.Kpis;

public sealed class CaptureRateTests
{
    [Fact]
    public void Of_NoDeclaration_IsNotMeasurable()
    {
        var rate = CaptureRate.Of([Day(40, 4_000_000)]);

        Assert.All([rate.ByCount, rate.ByValue], it =>
        {
            Assert.Equal(NotMeasurable.NoDenominator, it.Reason);
            Assert.Null(it.Share);
            Assert.Null(it.Interval);
            Assert.Null(it.Grade);
            Assert.Equal(0, it.MeasuredDays);
        });
    }

    [Fact]
    public void Of_SeveralSources_TakesTheBestThatHasTheFigure()
    {
        var rate = CaptureRate.Of(
        [
            Day(40, 4_000_000, Says(DenominatorSource.Tally, 45, 5_000_000), Says(DenominatorSource.PosCount, 50, null), Says(DenominatorSource.ZReport, 49, 8_000_000)),
        ]);

        Assert.Equal((new Part(40, 50), DenominatorGrade.A), (rate.ByCount.Part, rate.ByCount.Grade));
        Assert.Equal((new Part(4_000_000, 8_000_000), DenominatorGrade.C), (rate.ByValue.Part, rate.ByValue.Grade));
        Assert.Equal([DenominatorSource.ZReport], rate.ByValue.Sources);
        Assert.Equal(IntervalMethod.Wilson, rate.ByCount.Interval!.Method);
    }

    [Fact]
    public void Of_DayWithoutDenominator_IsInNeitherPart()
    {
        var rate = CaptureRate.Of([Day(40, 0, Says(DenominatorSource.PosCount, 50, null)), Day(99, 0), Day(30, 0, Says(DenominatorSource.Tally, 50, null))]);

        Assert.Equal((new Part(70, 100), 2, DenominatorGrade.E), (rate.ByCount.Part, rate.ByCount.MeasuredDays, rate.ByCount.Grade));
        Assert.Equal(0.7, rate.ByCount.Share);
    }

    [Fact]
    public void Of_MoreThanWasDeclared_IsShownWithAWarningAndNotClipped()
    {
        var rate = CaptureRate.Of([Day(60, 0, Says(DenominatorSource.PosCount, 50, null))]).ByCount;

        Assert.Equal((1.2, true), (rate.Share, rate.Exceeds));
        Assert.Null(rate.Interval);
    }

    [Fact]
    public void Of_OneDayAboveAndTheSumBelow_StillWarns()
    {
        var rate = CaptureRate.Of([Day(60, 0, Says(DenominatorSource.PosCount, 50, null)), Day(10, 0, Says(DenominatorSource.PosCount, 50, null))]).ByCount;

        Assert.Equal((0.7, true), (rate.Share, rate.Exceeds));
    }

    [Fact]
    public void Of_NothingWasSold_IsNotMeasurable()
    {
        var rate = CaptureRate.Of([Day(0, 0, Says(DenominatorSource.PosCount, 0, null))]).ByCount;

        Assert.Equal((NotMeasurable.DenominatorIsZero, false), (rate.Reason, rate.Exceeds));
        Assert.Null(rate.Share);
    }

    [Fact]
    public void Of_SourceThatTookItsFiguresBack_IsPassedOver()
    {
        var rate = CaptureRate.Of([Day(40, 0, Says(DenominatorSource.PosCount, null, null), Says(DenominatorSource.ZReport, 80, null))]).ByCount;

        Assert.Equal((new Part(40, 80), DenominatorGrade.C), (rate.Part, rate.Grade));
    }

    private static CapturedDay Day(long orders, long revenue, params Declaration[] said) => new(orders, new VndAmount(revenue), said);

    private static Declaration Says(DenominatorSource source, long? orders, long? revenue) =>
        new(source, orders, revenue is { } dong ? new VndAmount(dong) : null);
}
