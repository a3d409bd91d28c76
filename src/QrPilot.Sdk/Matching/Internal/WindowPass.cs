namespace QrPilot.Sdk.Matching.Internal;

/// <summary>R6 and R7. What could belong together by amount and time falls into blocks that have nothing to do with each other. A block of
/// one and one is R6; a small block is R7; a larger one is left to people.</summary>
internal static class WindowPass
{
    private const int UniqueScore = 700;

    public static void Run(MatchState state)
    {
        using var money = new AmountOrder(state.OpenActual, state.OfActual, state.Actual);
        var ranges = money.Count == 0 ? [] : WindowRanges.Of(state, money);
        if (ranges.Count == 0)
        {
            return;
        }

        var blocks = new WindowBlocks(money.Count, ranges);
        var (bills, pieces) = (new List<int>(), new List<int>());
        for (var block = 0; block < blocks.Count; block++)
        {
            blocks.Read(block, money, bills, pieces);
            if (bills.Count == 1 && pieces.Count == 1)
            {
                Pair(state, bills[0], pieces[0]);
            }
            else if (bills.Count <= state.Policy.MaxBlock && pieces.Count <= state.Policy.MaxBlock)
            {
                AssignmentBlock.Settle(state, bills, pieces);
            }
            else
            {
                bills.ForEach(row => state.ExplainExpected(row, MatchReason.TooManyCandidates));
                pieces.ForEach(row => state.ExplainActual(row, MatchReason.TooManyCandidates));
            }
        }
    }

    private static void Pair(MatchState state, int expected, int actual)
    {
        // Money with a reference that leads nowhere may well be of somebody whose bill stands elsewhere.
        MatchReason? objection = state.IsOtherTransaction(expected, actual) ? MatchReason.TransactionDiffers
            : !state.IsSameTender(expected, actual) ? MatchReason.TenderDiffers
            : !state.Actual.References[actual].IsEmpty ? MatchReason.UnknownReference
            : !state.Policy.MatchesUniqueInWindow ? MatchReason.LeftToPeople
            : null;
        switch (objection)
        {
            case null:
                state.Take(PairingRule.TimeWindow, MatchReason.OnlyPairInWindow, UniqueScore, expected, actual);
                break;
            case MatchReason.TransactionDiffers:
                state.NoteExpected(expected, actual, MatchReason.TransactionDiffers);
                state.NoteActual(actual, expected, MatchReason.TransactionDiffers);
                break;
            default:
                state.Suggest(new MatchSuggestion(
                    expected,
                    actual,
                    0,
                    PairingRule.TimeWindow,
                    MatchReason.OnlyPairInWindow,
                    objection.Value,
                    objection == MatchReason.TenderDiffers ? UniqueScore / 2 : UniqueScore));
                break;
        }
    }
}
