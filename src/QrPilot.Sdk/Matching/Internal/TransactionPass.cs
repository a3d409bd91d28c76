namespace QrPilot.Sdk.Matching.Internal;

/// <summary>R2: the gateway's transaction id and the amount are equal. Money whose reference names another bill is left to people.</summary>
internal static class TransactionPass
{
    private const int Score = 990;

    public static void Run(MatchState state)
    {
        var (ours, theirs) = (state.Expected.Transactions, state.Actual.Transactions);
        if (ours.IsEmpty || theirs.IsEmpty)
        {
            return;
        }

        using var index = new RowIndex(state.OpenExpected.Length);
        foreach (var row in state.OpenExpected)
        {
            if (!ours[row].IsEmpty)
            {
                index.Add(ours[row].Mixed, row);
            }
        }

        var best = new Dictionary<int, int>();
        foreach (var actual in state.OpenActual)
        {
            if (theirs[actual].IsEmpty || Find(index, state, actual) is not (>= 0 and var expected))
            {
                continue;
            }

            if (Objection(state, expected, actual) is { } objection)
            {
                Suggest(state, expected, actual, objection);
            }
            else if (!best.TryGetValue(expected, out var before) || Closeness.IsBetter(state, expected, actual, before))
            {
                best[expected] = actual;
            }
        }

        foreach (var (expected, actual) in best)
        {
            state.Take(PairingRule.TransactionId, MatchReason.TransactionEqual, Score, expected, actual);
        }

        foreach (var actual in state.OpenActual)
        {
            if (state.OfActual.IsFree(actual) && !theirs[actual].IsEmpty && Find(index, state, actual) is >= 0 and var paid && best.ContainsKey(paid))
            {
                state.NoteActual(actual, paid, MatchReason.PaidAlready);
            }
        }
    }

    /// <summary>The only open bill of the transaction, or -1.</summary>
    private static int Find(RowIndex index, MatchState state, int actual)
    {
        var found = -1;
        for (var entry = index.First(state.Actual.Transactions[actual].Mixed); entry >= 0; entry = index.Next(entry))
        {
            var row = index.RowAt(entry);
            if (state.Expected.Transactions.IsSame(row, state.Actual.Transactions, actual))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = row;
            }
        }

        return found;
    }

    private static MatchReason? Objection(MatchState state, int expected, int actual) =>
        !state.IsSameTender(expected, actual) ? MatchReason.TenderDiffers
        : !state.IsSameAmount(expected, actual) ? MatchReason.AmountDiffers
        : state.OfActual.NearOf(actual) is >= 0 and var named && named != expected ? MatchReason.NamesAnotherBill
        : null;

    private static void Suggest(MatchState state, int expected, int actual, MatchReason objection) => state.Suggest(new MatchSuggestion(
        expected, actual, 0, PairingRule.TransactionId, MatchReason.TransactionEqual, objection, Score / 2));
}
