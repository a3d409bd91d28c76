using QrPilot.Cli.Replay;
using QrPilot.Cli.Replay.Settlements;

namespace QrPilot.Cli.Tests.Replay.Settlements;

/// <summary>Only between settled payments, or where other reports go on, can a host tell that a payment is missing.</summary>
public sealed class ReportEdgesTests
{
    [Fact]
    public void Of_FirstAndLastDate_AreTheFirstRowOfTheOneAndTheLastOfTheOther() => Assert.Equal(
        ["1", "6"],
        EdgesOf(Day(0, 1, 2), Day(1, 3, 4), Day(2, 5, 6)));

    [Fact]
    public void Of_OneDate_AreBothEndsOfEachStore() => Assert.Equal(
        ["1", "3", "4", "5"],
        EdgesOf(Day(0, 1, 2, 3), [Ledgers.Paid(4, store: 2, minute: 4), Ledgers.Paid(5, store: 2, minute: 5)]));

    [Fact]
    public void Of_MonthsThatGoOn_KeepTheirDatesAndNothingElse() => Assert.Equal(
        ["1", "6", "7", "9"],
        EdgesOf(Day(29, 1, 2, 3), Day(30, 4, 5, 6), Day(31, 7, 8), Day(32, 9)));

    [Fact]
    public void Of_MonthsWithAGap_HaveEdgesThere() => Assert.Equal(
        ["1", "2", "3", "4"],
        EdgesOf(Day(30, 1, 2), Day(32, 3, 4)));

    [Fact]
    public void Of_DateWithoutRowsWithinAReport_MakesNoEdge() => Assert.Equal(
        ["1", "4"],
        EdgesOf(Day(0, 1, 2), Day(5, 3, 4)));

    /// <summary>March has 31 days, so day 31 is the first of April.</summary>
    private static OrderTruth[] Day(int day, params int[] orders) => [.. orders.Select(order => Ledgers.Paid(order, day: day, minute: order))];

    private static IEnumerable<string> EdgesOf(params OrderTruth[][] days) =>
        ReportEdges.Of(Ledgers.Months(days.SelectMany(day => day), Ledgers.Terms())).Select(row => row.Order.Id).Order(StringComparer.Ordinal);
}
