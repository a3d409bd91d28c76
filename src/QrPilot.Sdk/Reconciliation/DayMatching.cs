using QrPilot.Sdk.Matching;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Matches a day's bills and money by the store's policy; what it leaves to people is suggested. Pure; the order of the input changes
/// nothing.</summary>
internal static class DayMatching
{
    // A day is matched by itself, so its key separates it from nothing.
    private static readonly PartitionKey AnyDay = new("", null, default);

    public static MatchOutcome Match(IEnumerable<ExpectedTender> expected, IEnumerable<ActualMoney> actual, MatchPolicy policy)
    {
        var tenders = expected.OrderBy(tender => tender.Id, StringComparer.Ordinal).ToList();
        var monies = actual.OrderBy(money => money.At).ThenBy(money => money.Id, StringComparer.Ordinal).ToList();
        var partition = new MatchPartition
        {
            Key = AnyDay,
            Expected = TableOf(tenders, RowOf),
            Actual = TableOf(monies, RowOf),
            Policy = policy,
        };
        var found = MatchEngine.Match(partition);
        return new MatchOutcome(
            [.. found.Lines.OrderBy(line => line.Expected).ThenBy(line => monies[line.Actual].Id, StringComparer.Ordinal).Select(line => MatchOf(found, line, tenders[line.Expected], monies[line.Actual]))],
            [.. found.LeftExpected.Select(left => tenders[left.Row])],
            [.. found.LeftActual.Select(left => monies[left.Row])],
            [.. found.Suggestions.Select(item => new SuggestedMatch(
                tenders[item.Expected].Id, monies[item.Actual].Id, item.Rule, item.Score, MatchReasonText.Of(found, item)))])
        {
            Ties = found.LeftActual.Where(left => left.Why == MatchReason.Tie).Select(left => monies[left.Row].Id).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static MoneyTable TableOf<T>(List<T> items, Func<T, MoneyRow> rowOf)
    {
        var table = new MoneyTable(items.Count);
        foreach (var item in items)
        {
            table.Add(rowOf(item));
        }

        return table;
    }

    private static MoneyRow RowOf(ExpectedTender tender) => new()
    {
        Id = tender.Id,
        Reference = tender.Reference,
        TransactionId = tender.TransactionId,
        Bill = tender.SessionId,
        Tender = tender.Tender,
        Amount = tender.Amount,
        At = tender.At,
    };

    private static MoneyRow RowOf(ActualMoney money) => new()
    {
        Id = money.Id,
        Reference = money.Reference,
        TransactionId = money.TransactionId,
        Bill = money.SessionId,
        Tender = money.Tender,
        Amount = money.Amount,
        At = money.At,
    };

    private static Match MatchOf(PartitionMatches found, MatchLine line, ExpectedTender tender, ActualMoney money) => new(
        tender.Id,
        money.Id,
        tender.SessionId,
        tender.Tender,
        money.TransactionId,
        line.ExpectedAmount,
        line.ActualAmount,
        line.Rule,
        line.Score,
        MatchReasonText.Of(found, line));
}
