namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Which of two pieces of money is rather the one of a bill, where both name it and have its amount.</summary>
internal static class Closeness
{
    /// <summary>First the transaction that the bill knows, then the nearer amount, then the earlier.</summary>
    public static bool IsBetter(MatchState state, int expected, int actual, int than)
    {
        var byTransaction = IsItsTransaction(state, expected, actual).CompareTo(IsItsTransaction(state, expected, than));
        if (byTransaction != 0)
        {
            return byTransaction > 0;
        }

        var byAmount = Difference(state, expected, actual).CompareTo(Difference(state, expected, than));
        return byAmount != 0 ? byAmount < 0 : state.Actual.Compare(actual, than) < 0;
    }

    private static bool IsItsTransaction(MatchState state, int expected, int actual) =>
        !state.Expected.Transactions[expected].IsEmpty
        && state.Expected.Transactions.IsSame(expected, state.Actual.Transactions, actual);

    private static long Difference(MatchState state, int expected, int actual) =>
        Math.Abs(state.Expected.Amounts[expected] - state.Actual.Amounts[actual]);
}
