namespace QrPilot.Sdk.Matching;

/// <summary>The rules that need no judgement: R1 by our reference, R2 by the gateway's transaction id; the amount must be equal.
/// Pure; the order of the input changes nothing.</summary>
public static class ReferenceMatcher
{
    /// <summary>Matches one partition: one tenant, store and business date.</summary>
    public static MatchOutcome Match(IEnumerable<ExpectedTender> expected, IEnumerable<ActualMoney> actual)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        var open = expected.OrderBy(tender => tender.Id, StringComparer.Ordinal).ToList();
        var loose = actual.OrderBy(money => money.At).ThenBy(money => money.Id, StringComparer.Ordinal).ToList();
        var matches = new List<Match>();
        Apply(MatchRule.Reference, open, loose, matches, tender => tender.Reference, money => money.Reference);
        Apply(MatchRule.TransactionId, open, loose, matches, tender => tender.TransactionId, money => money.TransactionId);
        matches.Sort((left, right) => string.CompareOrdinal(left.ExpectedId, right.ExpectedId));
        return new MatchOutcome(matches, open, loose);
    }

    private static void Apply(
        MatchRule rule,
        List<ExpectedTender> open,
        List<ActualMoney> loose,
        List<Match> matches,
        Func<ExpectedTender, string?> expectedKey,
        Func<ActualMoney, string?> actualKey)
    {
        var candidates = loose
            .Where(money => actualKey(money) is not null)
            .GroupBy(money => (money.Tender, Key: actualKey(money)!, money.Amount))
            .ToDictionary(group => group.Key, group => group.ToList());
        var usedTenders = new HashSet<ExpectedTender>(ReferenceEqualityComparer.Instance);
        var usedMoney = new HashSet<ActualMoney>(ReferenceEqualityComparer.Instance);
        foreach (var tender in open)
        {
            if (expectedKey(tender) is not { } key
                || !candidates.TryGetValue((tender.Tender, key, tender.Amount), out var found)
                || Best(tender, found, usedMoney) is not { } money)
            {
                continue;
            }

            usedTenders.Add(tender);
            usedMoney.Add(money);
            matches.Add(new Match(
                tender.Id, money.Id, tender.SessionId, tender.Tender, money.TransactionId, tender.Amount, rule, Reason(rule, key)));
        }

        open.RemoveAll(usedTenders.Contains);
        loose.RemoveAll(usedMoney.Contains);
    }

    /// <summary>The transaction that the payment itself knows, or else the earliest: a second one is a duplicate.</summary>
    private static ActualMoney? Best(ExpectedTender tender, List<ActualMoney> found, HashSet<ActualMoney> used) =>
        found.Find(money => !used.Contains(money) && tender.TransactionId is not null && money.TransactionId == tender.TransactionId)
        ?? found.Find(money => !used.Contains(money));

    private static string Reason(MatchRule rule, string key) => rule == MatchRule.Reference
        ? $"Reference {key} and the amount are equal."
        : $"Transaction {key} and the amount are equal.";
}
