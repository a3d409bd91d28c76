using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Kpis;

public sealed class KpiReportTests
{
    private static readonly DateOnly Next = Sample.Day.AddDays(1);

    [Fact]
    public void Of_DaysOfWhichNothingIsKnown_HasARowForEach()
    {
        var report = KpiReport.Of(Sample.Day, Sample.Day.AddDays(2), Books());

        Assert.Equal([Sample.Day, Next, Sample.Day.AddDays(2)], report.Days.Select(day => day.BusinessDate));
        Assert.All(report.Days.Select(day => day.Figures).Append(report.Period), figures =>
        {
            Assert.Equal(NotMeasurable.NoDenominator, figures.Capture.ByCount.Reason);
            Assert.Equal(NotMeasurable.NoSettlementFiles, figures.Match.All.ByCount.Reason);
            Assert.Equal((new MatchTimes(0, null), 0, 0), (figures.MatchTimes, figures.OpenExceptions, figures.AtRisk.Dong));
        });
    }

    [Fact]
    public void Of_SourceThatSaidTwice_TakesTheLast()
    {
        var report = KpiReport.Of(Sample.Day, Sample.Day, Books(Says(1, 50), Says(2, 80)));

        Assert.Equal(new Part(40, 80), report.Period.Capture.ByCount.Part);
    }

    [Fact]
    public void Of_BestSourceTakenBack_FallsToTheNext()
    {
        var report = KpiReport.Of(Sample.Day, Sample.Day, Books(
            Says(1, 50), Says(2, 45, DenominatorSource.Tally), Says(3, null)));

        Assert.Equal((new Part(40, 45), DenominatorGrade.E), (report.Period.Capture.ByCount.Part, report.Period.Capture.ByCount.Grade));
    }

    [Fact]
    public void Of_DayWithoutBillsThatWasDeclared_CountsAgainstThePeriod()
    {
        var report = KpiReport.Of(Sample.Day, Next, Books(Says(1, 50), Says(1, 30) with { BusinessDate = Next }));

        Assert.Equal((0.8, 0.0, 0.5), (Share(report.Days[0].Figures), Share(report.Days[1].Figures), Share(report.Period)));
    }

    [Fact]
    public void Of_OpenExceptions_AddsUpTheDays()
    {
        var books = Books() with { Open = [new OpenDay(Sample.Day, 2, Sample.Dong(70_000)), new OpenDay(Next, 1, Sample.Dong(5))] };

        var report = KpiReport.Of(Sample.Day, Next, books);

        Assert.Equal((3, 70_005), (report.Period.OpenExceptions, report.Period.AtRisk.Dong));
        Assert.Equal((1, 5), (report.Days[1].Figures.OpenExceptions, report.Days[1].Figures.AtRisk.Dong));
    }

    [Fact]
    public void Of_SettledDay_IsInTheMatchRate()
    {
        var books = Books() with
        {
            Settled = [new SettledDay(Next, new SettledPart(10, Sample.Dong(100), 8, Sample.Dong(80), 1, Sample.Dong(10)))],
        };

        var report = KpiReport.Of(Sample.Day, Next, books);

        Assert.Equal(NotMeasurable.NoSettlementFiles, report.Days[0].Figures.Match.All.ByCount.Reason);
        Assert.Equal((new Part(9, 10), 1), (report.Period.Match.All.ByCount.Part, report.Period.Match.All.ByCount.MeasuredDays));
    }

    private static double? Share(KpiFigures figures) => figures.Capture.ByCount.Share;

    private static KpiBooks Books(params DayDeclaration[] said) => new()
    {
        Billed = said.Length == 0 ? [] : [new BilledDay(Sample.Day, 40, Sample.Dong(4_000_000))],
        Open = [],
        Matched = [],
        MatchTimes = new MatchTimes(0, null),
        Declarations = said,
        Settled = [],
    };

    private static DayDeclaration Says(int number, long? orders, DenominatorSource source = DenominatorSource.PosCount) => new()
    {
        StoreId = "sto_1",
        BusinessDate = Sample.Day,
        Number = number,
        Said = new Declaration(source, orders, null),
        Note = "n",
        DeclaredBy = "staff",
        DeclaredAt = Sample.Noon,
    };
}
