using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>Counts which fault led to which exceptions. Pure.</summary>
internal static class ConfusionTable
{
    /// <param name="cases">All orders.</param>
    /// <param name="exceptions">What is open in the books.</param>
    /// <param name="expectedBad">The rows that the imports must refuse.</param>
    /// <param name="foundBad">Those of them that they refused as they must.</param>
    /// <returns>A row for each fault that was injected, orders without one first.</returns>
    public static IReadOnlyList<ConfusionRow> Of(
        IReadOnlyList<ReplayCase> cases,
        IEnumerable<ExceptionView> exceptions,
        IEnumerable<ExpectedBadRow> expectedBad,
        IEnumerable<ExpectedBadRow> foundBad)
    {
        var bySession = exceptions.ToLookup(exception => exception.SessionId, ExpectedFinding.Of);
        var (bad, seen) = (expectedBad.CountBy(row => row.OrderId).ToDictionary(), foundBad.CountBy(row => row.OrderId).ToDictionary());
        return
        [
            .. cases.GroupBy(one => one.Label).OrderBy(fault => ReplayCase.PlaceOf(fault.Key)).Select(fault =>
            {
                var ends = fault.Select(one => new End(
                    one.Expected.Findings,
                    [.. bySession[one.Truth.SessionId]],
                    bad.GetValueOrDefault(one.Truth.Order.Id),
                    seen.GetValueOrDefault(one.Truth.Order.Id))).ToList();
                return new ConfusionRow
                {
                    Fault = fault.Key,
                    Injected = ends.Count,
                    Expected = Count(ends.Select(end => (end.Expected, end.ExpectedBad))),
                    Found = Count(ends.Select(end => (end.Found, end.FoundBad))),
                    VndExpected = ends.SelectMany(end => end.Expected).Sum(finding => finding.AtRisk),
                    VndFound = ends.SelectMany(end => end.Found).Sum(finding => finding.AtRisk),
                    Wrong = ends.Count(end => end.ExpectedBad != end.FoundBad || !Verifier.AreTheSame(end.Expected, end.Found)),
                };
            }),
        ];
    }

    private static SortedDictionary<string, int> Count(IEnumerable<(IReadOnlyList<ExpectedFinding> Findings, int Bad)> ends)
    {
        var columns = ends.SelectMany(end => end.Findings.Count + end.Bad == 0
            ? [ConfusionRow.Nothing]
            : end.Findings.Select(finding => Names.Of(finding.Class)).Concat(Enumerable.Repeat(ConfusionRow.BadRow, end.Bad)));
        return new(columns.CountBy(column => column).ToDictionary(), StringComparer.Ordinal);
    }

    /// <summary>What must come of one order, and what came.</summary>
    private readonly record struct End(
        IReadOnlyList<ExpectedFinding> Expected, IReadOnlyList<ExpectedFinding> Found, int ExpectedBad, int FoundBad);
}
