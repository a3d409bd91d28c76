using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Works out what a run changes in the books that stand. Pure but for the ids of what is new.</summary>
internal static class RunDiff
{
    public static RunWrite Of(DayBooks books, DayResult result, Run run, IIdSource ids)
    {
        var standing = books.Matches.ToDictionary(stored => KeyOf(stored.Match), StringComparer.Ordinal);
        var known = books.OpenExceptions.ToDictionary(item => item.Finding.NaturalKey, StringComparer.Ordinal);
        var added = result.Matches.Where(match => !standing.Remove(KeyOf(match))).ToList();
        var opened = result.Findings.Where(finding => !known.Remove(finding.NaturalKey)).ToList();
        return new RunWrite
        {
            Run = run,
            AddedMatches = [.. added.Select(match => new StoredMatch(
                ids.Next(IdPrefix.Match), run.StoreId, run.BusinessDate, run.Id, run.FinishedAt, match))],
            RemovedMatches = [.. standing.Values.Select(stored => stored.Id)],
            AddedExceptions = [.. opened.Select(finding => new ExceptionCase
            {
                Id = ids.Next(IdPrefix.Exception),
                StoreId = run.StoreId,
                BusinessDate = run.BusinessDate,
                Finding = finding,
                State = ExceptionState.Open,
                RunId = run.Id,
                OpenedAt = run.FinishedAt,
            })],
            SupersededExceptions = [.. known.Values.Select(item => item.Id)],
        };
    }

    private static string KeyOf(Match match) => $"{match.ExpectedId}|{match.ActualId}|{match.ExpectedAmount.Dong}|{match.ActualAmount.Dong}|{match.Rule}";
}
