namespace QrPilot.Sdk.Matching.Internal;

/// <summary>R7 on one block. A pair is proposed only when it stands in every cheapest pairing; where pairings are equally cheap, people get
/// the candidates and no order among them.</summary>
internal static class AssignmentBlock
{
    private const int BestScore = 500;
    private const int WorstScore = 300;
    private const int TieScore = 200;

    /// <summary>Dearer than all that a block of pairs can cost, so as many pairs as possible are made.</summary>
    private const long Impossible = 1_000_000_000_000_000;
    private const long OtherTender = 1_000_000_000;

    public static void Settle(MatchState state, List<int> bills, List<int> pieces)
    {
        bills.Sort(state.Expected.Compare);
        pieces.Sort(state.Actual.Compare);
        var size = Math.Max(bills.Count, pieces.Count);
        using var square = new Rented<long>(size * size);
        var costs = square.Span;
        costs.Fill(Impossible);
        for (var i = 0; i < bills.Count; i++)
        {
            for (var j = 0; j < pieces.Count; j++)
            {
                costs[(i * size) + j] = Cost(state, bills[i], pieces[j]);
            }
        }

        Span<int> columnOf = stackalloc int[size];
        Span<int> other = stackalloc int[size];
        var best = Assignment.Solve(costs, size, columnOf);
        for (var i = 0; i < bills.Count; i++)
        {
            var cell = (i * size) + columnOf[i];
            var cost = costs[cell];
            if (cost >= Impossible)
            {
                continue;
            }

            costs[cell] = Impossible;
            var isTie = Assignment.Solve(costs, size, other) == best;
            costs[cell] = cost;
            if (isTie)
            {
                SuggestAll(state, bills[i], pieces, costs.Slice(i * size, pieces.Count));
            }
            else
            {
                Suggest(state, bills[i], pieces, costs.Slice(i * size, pieces.Count), columnOf[i]);
            }
        }

        NoteRest(state, bills, pieces, costs, size);
    }

    /// <summary>Seconds, and far more for an amount or a tender that differs.</summary>
    private static long Cost(MatchState state, int expected, int actual)
    {
        var apart = Math.Abs(state.Expected.Times[expected] - state.Actual.Times[actual]);
        return apart > state.Policy.Window.Ticks || !state.IsSameAmount(expected, actual) || state.IsOtherTransaction(expected, actual)
            ? Impossible
            : (apart / TimeSpan.TicksPerSecond)
                + (state.IsSameTender(expected, actual) ? 0 : OtherTender)
                + (Math.Abs(state.Expected.Amounts[expected] - state.Actual.Amounts[actual]) * TimeSpan.SecondsPerDay);
    }

    private static void Suggest(MatchState state, int bill, List<int> pieces, ReadOnlySpan<long> costs, int column)
    {
        var next = -1;
        for (var j = 0; j < costs.Length; j++)
        {
            if (j != column && costs[j] < Impossible && (next < 0 || costs[j] < costs[next]))
            {
                next = j;
            }
        }

        var isOtherTender = !state.IsSameTender(bill, pieces[column]);
        state.Suggest(new MatchSuggestion(
            bill,
            pieces[column],
            0,
            PairingRule.Assignment,
            MatchReason.CheapestPairing,
            isOtherTender ? MatchReason.TenderDiffers : MatchReason.NotUnique,
            isOtherTender ? WorstScore / 2 : ScoreOf(state, costs[column]),
            next < 0 ? -1 : pieces[next],
            next < 0 ? MatchReason.NothingNear : costs[next] >= OtherTender ? MatchReason.TenderDiffers : MatchReason.FartherInTime));
    }

    private static void SuggestAll(MatchState state, int bill, List<int> pieces, ReadOnlySpan<long> costs)
    {
        for (var j = 0; j < costs.Length; j++)
        {
            if (costs[j] < Impossible)
            {
                state.Suggest(new MatchSuggestion(
                    bill, pieces[j], 0, PairingRule.Assignment, MatchReason.OnlyAmountAndTime, MatchReason.Tie, TieScore));
            }
        }
    }

    /// <summary>Says of what the pairing left alone what came nearest.</summary>
    private static void NoteRest(MatchState state, List<int> bills, List<int> pieces, ReadOnlySpan<long> costs, int size)
    {
        for (var i = 0; i < bills.Count; i++)
        {
            for (var j = 0; j < pieces.Count; j++)
            {
                if (costs[(i * size) + j] < Impossible)
                {
                    state.NoteExpected(bills[i], pieces[j], MatchReason.FartherInTime);
                    state.NoteActual(pieces[j], bills[i], MatchReason.FartherInTime);
                }
            }
        }
    }

    private static int ScoreOf(MatchState state, long seconds)
    {
        var window = Math.Max(1, state.Policy.Window.Ticks / TimeSpan.TicksPerSecond);
        return BestScore - (int)((BestScore - WorstScore) * Math.Min(seconds, window) / window);
    }
}
