using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Cli.Replay;

/// <summary>Compares the host's books with the truth. Pure.</summary>
internal static class Verifier
{
    /// <param name="truths">All orders.</param>
    /// <param name="stores">The host's id of each store of the plan.</param>
    /// <param name="closed">The days that were closed before held notifications were released.</param>
    /// <param name="books">What the host says.</param>
    public static Verification Compare(
        IReadOnlyList<OrderTruth> truths, IReadOnlyDictionary<int, string> stores, IReadOnlySet<StoreDay> closed, HostBooks books)
    {
        var deviations = new List<Deviation>();
        var known = truths.Select(truth => truth.SessionId).ToHashSet(StringComparer.Ordinal);
        var matches = books.Matches.ToLookup(match => match.SessionId);
        var exceptions = books.Exceptions.ToLookup(exception => exception.SessionId);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (matched, wrong, unmatched) = (0, 0, 0);
        foreach (var truth in truths)
        {
            if (!seen.Add(truth.SessionId))
            {
                deviations.Add(new Deviation(truth.Order.Id, "a session of its own", $"the session {truth.SessionId} of another order"));
                unmatched += ExpectationOf(truth, closed) == ExpectedOutcome.Matched ? 1 : 0;
                continue;
            }

            var expected = ExpectationOf(truth, closed);
            var ofOrder = matches[truth.SessionId].ToList();
            var right = expected == ExpectedOutcome.Matched && ofOrder.Exists(match => IsRight(truth, match)) ? 1 : 0;
            matched += right;
            wrong += ofOrder.Count - right;
            unmatched += expected == ExpectedOutcome.Matched ? 1 - right : 0;
            deviations.AddRange(DeviationsOf(truth, expected, right, ofOrder, [.. exceptions[truth.SessionId]]));
        }

        foreach (var stranger in books.Matches.Where(match => !known.Contains(match.SessionId)))
        {
            wrong++;
            deviations.Add(new Deviation("-", "no match of a session that this replay did not open", Describe(stranger)));
        }

        foreach (var stranger in books.Exceptions.Where(exception => exception.SessionId is null || !known.Contains(exception.SessionId)))
        {
            deviations.Add(new Deviation("-", "no exception of a session that this replay did not open", Describe(stranger)));
        }

        var runs = LatestRuns(truths, stores, books.Runs, deviations);
        return new Verification
        {
            Matched = matched,
            Unmatched = unmatched,
            WrongMatches = wrong,
            Exceptions = Count(books.Exceptions),
            Money = Sum(runs.Select(run => run.Totals.Money)),
            Billed = Sum(runs.Select(run => run.Totals.Billed)),
            TruthBilled = SumOf(truths),
            TruthMoved = SumOf(truths.Where(truth => truth.Order.IsPaid)),
            TruthKnown = SumOf(truths.Where(truth => truth.MoneyIsKnown)),
            Deviations = deviations,
        };
    }

    public static ExpectedOutcome ExpectationOf(OrderTruth truth, IReadOnlySet<StoreDay> closed) => truth.Order switch
    {
        { Total: var total } when total == VndAmount.Zero => ExpectedOutcome.Nothing,
        { Tender: TenderKind.None } or { Fault: FaultKind.Lost } => ExpectedOutcome.MissingPayment,
        { Fault: FaultKind.Delayed } order when closed.Contains(new StoreDay(order.Store, order.BusinessDate)) => ExpectedOutcome.LatePayment,
        _ => ExpectedOutcome.Matched,
    };

    /// <summary>Open exceptions by their class in snake_case, in order of the classes' names.</summary>
    public static SortedDictionary<string, int> Count(IEnumerable<ExceptionView> exceptions) =>
        new(exceptions.CountBy(exception => NameOf(exception.Class)).ToDictionary(), StringComparer.Ordinal);

    private static bool IsRight(OrderTruth truth, MatchView match) =>
        (match.ExpectedAmount, match.ActualAmount) == (truth.Order.Total.Dong, truth.Order.Total.Dong)
        && match.Tender == TenderOf(truth.Order)
        && match.ExpectedId == truth.TenderId
        && match.TransactionId == truth.TransactionId;

    private static IEnumerable<Deviation> DeviationsOf(
        OrderTruth truth, ExpectedOutcome expected, int right, List<MatchView> matches, List<ExceptionView> exceptions)
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

        var asExpected = expected switch
        {
            ExpectedOutcome.Matched => right == 1 && matches.Count == 1 && exceptions.Count == 0,
            ExpectedOutcome.Nothing => matches.Count == 0 && exceptions.Count == 0,
            ExpectedOutcome.MissingPayment => matches.Count == 0
                && exceptions is [{ Class: ExceptionClass.MissingPayment, ActualAmount: 0 } missing] && missing.ExpectedAmount == total,
            _ => matches.Count == 0
                && exceptions is [{ Class: ExceptionClass.LatePayment } late] && late.ExpectedAmount == total && late.ActualAmount == total,
        };
        if (!asExpected)
        {
            yield return new Deviation(id, Describe(truth, expected), Describe(matches, exceptions));
        }
    }

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
            foreach (var (name, side) in new[] { ("money", run.Totals.Money), ("billed", run.Totals.Billed) })
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

    private static long SumOf(IEnumerable<OrderTruth> truths) => VndAmount.Sum(truths.Select(truth => truth.Order.Total)).Dong;

    private static string TenderOf(PlannedOrder order) => order.Tender switch
    {
        TenderKind.Momo => "momo",
        TenderKind.Cash => Tender.Cash,
        _ => Tender.None,
    };

    private static string NameOf(ExceptionClass exceptionClass) =>
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(exceptionClass.ToString());

    private static string Describe(OrderTruth truth, ExpectedOutcome expected) => expected switch
    {
        ExpectedOutcome.Matched =>
            $"match {TenderOf(truth.Order)} {truth.Order.Total.Dong} of {truth.TenderId} transaction {truth.TransactionId ?? "-"}",
        ExpectedOutcome.MissingPayment => $"missing_payment {truth.Order.Total.Dong}/0",
        ExpectedOutcome.LatePayment => $"late_payment {truth.Order.Total.Dong}/{truth.Order.Total.Dong}",
        _ => "nothing",
    };

    private static string Describe(IReadOnlyCollection<MatchView> matches, IReadOnlyCollection<ExceptionView> exceptions) =>
        matches.Count + exceptions.Count == 0 ? "nothing" : string.Join("; ", matches.Select(Describe).Concat(exceptions.Select(Describe)));

    private static string Describe(MatchView match) =>
        $"match {match.Tender} {match.ActualAmount} of {match.ExpectedId} transaction {match.TransactionId ?? "-"}";

    private static string Describe(ExceptionView exception) =>
        $"{NameOf(exception.Class)} {exception.ExpectedAmount}/{exception.ActualAmount}";
}
