using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>Compares the host's books with the truth. Pure.</summary>
internal static class Verifier
{
    /// <param name="cases">All orders, what was done and what must come of it.</param>
    /// <param name="stores">The host's id of each store of the plan.</param>
    /// <param name="books">What the host says.</param>
    /// <param name="isSettled">Whether settlement reports told of all money at gateways.</param>
    public static Verification Compare(
        IReadOnlyList<ReplayCase> cases, IReadOnlyDictionary<int, string> stores, HostBooks books, bool isSettled = false)
    {
        var deviations = new List<Deviation>();
        var known = cases.Select(one => one.Truth.SessionId).ToHashSet(StringComparer.Ordinal);
        var matches = books.Matches.ToLookup(match => match.SessionId);
        var exceptions = books.Exceptions.ToLookup(exception => exception.SessionId);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (matched, wrong, unmatched) = (0, 0, 0);
        foreach (var (truth, expected, _) in cases)
        {
            if (!seen.Add(truth.SessionId))
            {
                deviations.Add(new Deviation(truth.Order.Id, "a session of its own", $"the session {truth.SessionId} of another order"));
                unmatched += expected.Matched is null ? 0 : 1;
                continue;
            }

            var ofOrder = matches[truth.SessionId].ToList();
            var right = ofOrder.Exists(match => IsRight(truth, expected, match)) ? 1 : 0;
            matched += right;
            wrong += ofOrder.Count - right;
            unmatched += expected.Matched is null ? 0 : 1 - right;
            deviations.AddRange(DeviationsOf(truth, expected, right, ofOrder, [.. exceptions[truth.SessionId]]));
        }

        foreach (var stranger in books.Matches.Where(match => !known.Contains(match.SessionId)))
        {
            wrong++;
            deviations.Add(new Deviation("-", "no match of a session that this replay did not open", Describe(stranger)));
        }

        foreach (var stranger in books.Exceptions.Where(exception => exception.SessionId is null || !known.Contains(exception.SessionId)))
        {
            deviations.Add(new Deviation("-", "no exception of a session that this replay did not open", $"{ExpectedFinding.Of(stranger)}"));
        }

        var truths = cases.Select(one => one.Truth).ToList();
        var runs = LatestRuns(truths, stores, books.Runs, deviations);
        return new Verification
        {
            Matched = matched,
            Unmatched = unmatched,
            WrongMatches = wrong,
            Exceptions = Count(books.Exceptions),
            Money = Sum(runs.Select(run => run.Totals.Money)),
            Billed = Sum(runs.Select(run => run.Totals.Billed)),
            Settled = Sum(runs.Select(run => run.Totals.Settled)),
            TruthBilled = VndAmount.Sum(truths.Select(truth => truth.Order.Total)).Dong,
            TruthMoved = truths.Sum(truth => truth.Moved),
            TruthKnown = truths.Sum(truth => truth.Known(isSettled)),
            Deviations = deviations,
        };
    }

    /// <summary>Open exceptions by their class in snake_case, in order of the classes' names.</summary>
    public static SortedDictionary<string, int> Count(IEnumerable<ExceptionView> exceptions) =>
        new(exceptions.CountBy(exception => Names.Of(exception.Class)).ToDictionary(), StringComparer.Ordinal);

    private static bool IsRight(OrderTruth truth, Expectation expected, MatchView match) =>
        expected.Matched is { } amount
        && (match.ExpectedAmount, match.ActualAmount) == (amount, amount)
        && match.Tender == TenderOf(truth.Order)
        && match.ExpectedId == truth.TenderId
        && match.TransactionId == truth.TransactionId;

    private static IEnumerable<Deviation> DeviationsOf(
        OrderTruth truth, Expectation expected, int right, List<MatchView> matches, List<ExceptionView> exceptions)
    {
        var id = truth.Order.Id;
        var total = truth.Order.Total.Dong;
        foreach (var refusal in truth.Refusals)
        {
            yield return new Deviation(id, "every step done", refusal);
        }

        if (truth.Joined)
        {
            yield return new Deviation(id, "a scan that opens a session", $"it joined {truth.SessionId}");
        }

        if (truth.HostTotal != total)
        {
            yield return new Deviation(id, $"a bill of {total}", $"a bill of {truth.HostTotal}");
        }

        var found = exceptions.ConvertAll(ExpectedFinding.Of);
        if (matches.Count != right || right != (expected.Matched is null ? 0 : 1) || !AreTheSame(expected.Findings, found))
        {
            yield return new Deviation(id, Describe(truth, expected), Describe(matches.Select(Describe), found));
        }
    }

    /// <summary>Whether the same findings stand in both, as often, in any order.</summary>
    public static bool AreTheSame(IEnumerable<ExpectedFinding> expected, IEnumerable<ExpectedFinding> found) =>
        expected.Order(InSomeOrder).SequenceEqual(found.Order(InSomeOrder));

    private static Comparer<ExpectedFinding> InSomeOrder { get; } = Comparer<ExpectedFinding>.Create((left, right) =>
        (left.Class, left.Expected, left.Actual, left.AtRisk, left.Settled).CompareTo((right.Class, right.Expected, right.Actual, right.AtRisk, right.Settled)));

    /// <summary>The latest run of each store and date of the replay.</summary>
    private static List<RunView> LatestRuns(
        IReadOnlyList<OrderTruth> truths, IReadOnlyDictionary<int, string> stores, IReadOnlyList<RunView> runs, List<Deviation> deviations)
    {
        var latest = runs
            .GroupBy(run => (run.StoreId, run.BusinessDate))
            .ToDictionary(day => day.Key, day => day.MaxBy(run => run.Number)!);
        var found = new List<RunView>();
        foreach (var (store, date) in truths.Select(truth => (truth.Order.Store, truth.Order.BusinessDate)).Distinct())
        {
            if (!latest.TryGetValue((stores[store], date), out var run))
            {
                deviations.Add(new Deviation("-", $"a run of store {store} on {date:yyyy-MM-dd}", "none"));
                continue;
            }

            found.Add(run);
            foreach (var (name, side) in new[] { ("money", run.Totals.Money), ("billed", run.Totals.Billed), ("settled", run.Totals.Settled) })
            {
                if (!Balance.Holds(side))
                {
                    deviations.Add(new Deviation(run.Id, $"{name}: recorded = matched + listed", $"{side}"));
                }
            }
        }

        return found;
    }

    private static SideView Sum(IEnumerable<SideView> sides) => sides.Aggregate(new SideView(0, 0, 0), Balance.Add);

    private static string TenderOf(PlannedOrder order) =>
        Wallet.Of(order.Tender)?.Gateway ?? (order.Tender == TenderKind.Cash ? Tender.Cash : Tender.None);

    private static string Describe(OrderTruth truth, Expectation expected) => Describe(
        expected.Matched is { } amount
            ? [$"match {TenderOf(truth.Order)} {amount} of {truth.TenderId} transaction {truth.TransactionId ?? "-"}"]
            : [],
        expected.Findings);

    private static string Describe(IEnumerable<string> matches, IEnumerable<ExpectedFinding> findings)
    {
        var all = matches.Concat(findings.Select(finding => $"{finding}")).ToList();
        return all.Count == 0 ? "nothing" : string.Join("; ", all);
    }

    private static string Describe(MatchView match) =>
        $"match {match.Tender} {match.ActualAmount} of {match.ExpectedId} transaction {match.TransactionId ?? "-"}";
}
