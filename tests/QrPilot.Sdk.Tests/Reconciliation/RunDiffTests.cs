using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Reconciliation;

public sealed class RunDiffTests
{
    private static readonly FsCheck.Gen<(DayBooks Before, DayBooks After, int Seed)> Changes =
        Rule.Drawn(random => (DayDraw.Draw(random, random.Next(0, 9)), DayDraw.Draw(random, random.Next(0, 9)), random.Next()));

    private static readonly FsCheck.Gen<(DayBooks Books, int Seed)> Parts = Rule.Drawn(random => (SettledDraw.Draw(random), random.Next()));

    [Fact]
    public void Of_SameBooksAgain_IsEmpty() => Rule.Holds(Changes, draw =>
    {
        var books = DayDraw.Shuffled(Applied(draw.Before, 1), new Random(draw.Seed));

        var write = Diff(books, 2);

        Assert.Empty(write.AddedMatches);
        Assert.Empty(write.RemovedMatches);
        Assert.Empty(write.AddedExceptions);
        Assert.Empty(write.ExceptionMoves);
    });

    [Fact]
    public void Of_ChangedBooks_AppliedGivesExactlyTheNewResult() => Rule.Holds(Changes, draw =>
    {
        var before = Applied(draw.Before, 1);
        var changed = draw.After with { Matches = before.Matches, Exceptions = before.Exceptions };

        var after = Applied(changed, 2);

        var result = DayReconciler.Reconcile(changed, isOver: true, MatchPolicy.Default);
        Assert.Equal(
            result.Matches.Select(match => (match.ExpectedId, match.ActualId, match.ExpectedAmount, match.Rule)),
            after.Matches.Select(stored => stored.Match).Select(match => (match.ExpectedId, match.ActualId, match.ExpectedAmount, match.Rule))
                .OrderBy(match => match.ExpectedId, StringComparer.Ordinal).ThenBy(match => match.ActualId, StringComparer.Ordinal));
        Assert.Equal(
            result.Findings.Select(finding => finding.NaturalKey),
            after.Exceptions.Select(item => item.Finding.NaturalKey).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Of_BillsAdded_LeavesStandingPairsAlone() => Rule.Holds(Changes, draw =>
    {
        var before = Applied(draw.Before, 1);
        var news = draw.After.Bills.Where(bill => before.Bills.All(old => old.Session.Id != bill.Session.Id));
        var grown = before with { Bills = [.. before.Bills, .. news] };

        var write = Diff(grown, 2);

        // A damaged reference may lead to two bills now.
        var certain = before.Matches.Where(stored => stored.Match.Rule is PairingRule.Reference or PairingRule.TransactionId).ToList();
        Assert.Empty(write.RemovedMatches.Intersect(certain.Select(stored => stored.Id)));
        var standing = certain.Select(stored => stored.Match.ActualId);
        Assert.Empty(write.AddedMatches.Select(added => added.Match.ActualId).Intersect(standing));
    });

    /// <summary>In whatever parts notifications and reports come, with a run after each part: what stands at the end is the same, byte for byte.</summary>
    [Fact]
    public void Of_MoneyAndReportsInParts_StandsAsIfAllHadComeAtOnce() => Rule.Holds(Parts, draw =>
    {
        var all = draw.Books with { Close = null, Sealed = new HashSet<string>(), Matches = [] };
        var random = new Random(draw.Seed);
        var standing = all with { Captures = [], Settled = [], Spans = [] };
        for (var part = 1; part <= 3; part++)
        {
            standing = Applied(
                all with
                {
                    Captures = [.. all.Captures.Where(capture => standing.Captures.Contains(capture) || random.Next(2) == 0)],
                    Settled = [.. all.Settled.Where(line => standing.Settled.Contains(line) || random.Next(2) == 0)],
                    Spans = part > 1 ? all.Spans : [],
                    Matches = standing.Matches,
                    Exceptions = standing.Exceptions,
                },
                part);
        }

        var late = Applied(all with { Matches = standing.Matches, Exceptions = standing.Exceptions }, 4);
        var atOnce = Applied(all, 1);

        Assert.Equal(Hashes(atOnce), Hashes(late));
        Assert.Equal(Keys(atOnce), Keys(late));
        Assert.Equal(
            atOnce.Matches.Select(stored => stored.Match).OrderBy(match => (match.ExpectedId, match.ActualId)),
            late.Matches.Select(stored => stored.Match).OrderBy(match => (match.ExpectedId, match.ActualId)));
    });

    private static (string, string) Hashes(DayBooks books)
    {
        var result = DayReconciler.Reconcile(books, isOver: true, MatchPolicy.Default);
        return (result.InputHash, result.OutputHash);
    }

    private static IEnumerable<string> Keys(DayBooks books) =>
        books.Exceptions.Select(item => item.Finding.NaturalKey).Order(StringComparer.Ordinal);

    /// <summary>The books after a run over them was written.</summary>
    private static DayBooks Applied(DayBooks books, int number)
    {
        var write = Diff(books, number);
        return books with
        {
            Matches = [.. books.Matches.Where(stored => !write.RemovedMatches.Contains(stored.Id)), .. write.AddedMatches],
            Exceptions =
                [.. books.Exceptions.Where(item => write.ExceptionMoves.All(move => move.ExceptionId != item.Id)), .. write.AddedExceptions],
        };
    }

    private static RunWrite Diff(DayBooks books, int number)
    {
        var result = DayReconciler.Reconcile(books, isOver: true, MatchPolicy.Default);
        var run = new Run
        {
            Id = $"run_{number}",
            StoreId = "sto_1",
            BusinessDate = Sample.Day,
            Number = number,
            StartedAt = Sample.Noon,
            FinishedAt = Sample.Noon,
            InputHash = result.InputHash,
            OutputHash = result.OutputHash,
            Totals = result.Totals,
        };
        return RunDiff.Of(books, result, run, new Counter());
    }

    private sealed class Counter : IIdSource
    {
        private int _last;

        public string Next(string prefix) => $"{prefix}{GetHashCode()}_{++_last}";
    }
}
