using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Works out what a run changes in the books that stand. Pure but for the ids of what is new.</summary>
internal static class RunDiff
{
    public static RunWrite Of(DayBooks books, DayResult result, Run run, IIdSource ids)
    {
        var standing = books.Matches.ToDictionary(stored => KeyOf(stored.Match), StringComparer.Ordinal);
        var times = books.Matches.ToDictionary(stored => (stored.Match.ExpectedId, stored.Match.ActualId), stored => stored.MatchedAt);
        var known = books.Exceptions.ToDictionary(item => item.Finding.NaturalKey, StringComparer.Ordinal);
        var added = result.Matches.Where(match => !standing.Remove(KeyOf(match))).ToList();
        var (opened, moves) = (new List<ExceptionCase>(), new List<ExceptionMove>());
        foreach (var finding in result.Findings)
        {
            if (!known.Remove(finding.NaturalKey, out var item))
            {
                opened.Add(Opened(finding, run, ids));
            }
            else if (item.State == ExceptionState.Resolved && !item.IsDoneWith)
            {
                // What was decided did not take it out of the books.
                moves.Add(new ExceptionMove(item.Id, item.State, ExceptionState.Open, Stands: true, null, null, null));
            }
        }

        var linked = new LinkedSides(books.Links, result.Matches);
        moves.AddRange(known.Values.Select(item => Ended(item, linked, run)));
        return new RunWrite
        {
            Run = run,
            AddedMatches = [.. added.Select(match => new StoredMatch(
                ids.Next(IdPrefix.Match), run.StoreId, run.BusinessDate, run.Id, MatchedAt(match), match))],
            RemovedMatches = [.. standing.Values.Select(stored => stored.Id)],
            AddedExceptions = opened,
            ExceptionMoves = moves,
        };

        // The same two sides stay matched since when they were, whatever else of the match changes.
        DateTimeOffset MatchedAt(Match match) =>
            times.TryGetValue((match.ExpectedId, match.ActualId), out var since) ? since : run.FinishedAt;
    }

    private static ExceptionCase Opened(ExceptionFinding finding, Run run, IIdSource ids) => new()
    {
        Id = ids.Next(IdPrefix.Exception),
        StoreId = run.StoreId,
        BusinessDate = run.BusinessDate,
        Finding = finding,
        State = ExceptionState.Open,
        RunId = run.Id,
        OpenedAt = run.FinishedAt,
    };

    /// <summary>What is no longer found was resolved before, or by a link that somebody made elsewhere, or by new books.</summary>
    private static ExceptionMove Ended(ExceptionCase item, LinkedSides linked, Run run)
    {
        if (item.State == ExceptionState.Resolved)
        {
            return new ExceptionMove(item.Id, item.State, item.State, Stands: false, item.ResolutionId, item.ResolutionKind, item.EndedAt);
        }

        return linked.ResolutionOf(item.Finding) is { } resolutionId
            ? new ExceptionMove(item.Id, item.State, ExceptionState.Resolved, Stands: false, resolutionId, ResolutionKind.Link, run.FinishedAt)
            : new ExceptionMove(item.Id, item.State, ExceptionState.Superseded, Stands: false, null, null, run.FinishedAt);
    }

    private static string KeyOf(Match match) =>
        $"{match.ExpectedId}|{match.ActualId}|{match.ExpectedAmount.Dong}|{match.ActualAmount.Dong}|{match.Rule}";
}
