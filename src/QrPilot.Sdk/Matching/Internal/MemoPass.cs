using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>References inside a longer text: one is R3, several whose bills add up to the payment are R5.</summary>
internal sealed class MemoPass(MatchState state) : IDisposable
{
    private const int InsideScore = 970;
    private const int GroupScore = 940;

    private readonly FoldedTexts _bills = new(state.OpenExpected.Length);
    private readonly Dictionary<int, List<int>> _named = [];

    public static void Run(MatchState state)
    {
        if (state.Expected.References.IsEmpty || state.Actual.References.IsEmpty)
        {
            return;
        }

        using var pass = new MemoPass(state);
        pass.Run();
    }

    public void Dispose() => _bills.Dispose();

    private void Run()
    {
        using var memos = new FoldedTexts(state.OpenActual.Length);
        Span<byte> exact = stackalloc byte[TextKeyCoder.MostExactBytes];
        foreach (var row in state.OpenActual)
        {
            if (state.OfActual.IsFree(row)
                && !state.Actual.References[row].IsId
                && MemoTokens.IsMemo(state.Actual.References.Text(row, exact), state.Policy.ShortestReference))
            {
                memos.Add(state.Actual.References, row);
            }
        }

        if (memos.Count == 0)
        {
            return;
        }

        foreach (var row in state.OpenExpected)
        {
            if (state.OfExpected.IsFree(row))
            {
                _bills.Add(state.Expected.References, row);
            }
        }

        FindNamed(memos);
        if (_named.Count > 0)
        {
            Decide(memos);
        }
    }

    private void FindNamed(FoldedTexts memos)
    {
        using var index = new RowIndex(_bills.Count);
        for (var i = 0; i < _bills.Count; i++)
        {
            index.Add(FoldedText.Hash(_bills[i]), i);
        }

        for (var i = 0; i < memos.Count; i++)
        {
            foreach (var token in MemoTokens.Of(memos[i], state.Policy.ShortestReference))
            {
                for (var entry = index.First(FoldedText.Hash(token)); entry >= 0; entry = index.Next(entry))
                {
                    if (token.SequenceEqual(_bills[index.RowAt(entry)]))
                    {
                        Name(i, _bills.RowOf(index.RowAt(entry)));
                    }
                }
            }
        }
    }

    private void Name(int memo, int expected)
    {
        if (!_named.TryGetValue(memo, out var bills))
        {
            _named[memo] = bills = [];
        }

        if (!bills.Contains(expected))
        {
            bills.Add(expected);
        }
    }

    private void Decide(FoldedTexts memos)
    {
        using var others = new OtherBills(state, memos.Count * MemoTokens.MostTokens);
        foreach (var memo in _named.Keys)
        {
            foreach (var token in MemoTokens.Of(memos[memo], state.Policy.ShortestReference))
            {
                others.Watch(token, memos.RowOf(memo));
            }
        }

        others.Scan(static (bill, token) => bill.SequenceEqual(token));
        var memosOfBill = _named.Values.SelectMany(bills => bills).GroupBy(row => row).ToDictionary(row => row.Key, row => row.Count());
        foreach (var (memo, bills) in _named)
        {
            var actual = memos.RowOf(memo);
            bills.Sort(state.Expected.Compare);
            var asked = VndAmount.Sum(bills.Select(state.Expected.AmountOf)).Dong;
            MatchReason? objection = !bills.TrueForAll(row => state.IsSameTender(row, actual)) ? MatchReason.TenderDiffers
                : !state.IsClose(asked, state.Actual.Amounts[actual]) ? bills.Count == 1 ? MatchReason.AmountDiffers : MatchReason.SumDiffers
                : bills.Exists(row => state.IsOtherTransaction(row, actual)) ? MatchReason.TransactionDiffers
                : others.IsNear(actual) || bills.Exists(row => memosOfBill[row] > 1) ? MatchReason.NotUnique
                : (bills.Count == 1 ? state.Policy.MatchesDamagedReferences : state.Policy.MatchesGroups) ? null
                : MatchReason.LeftToPeople;
            var (rule, why, score) = bills.Count == 1
                ? (PairingRule.DamagedReference, MatchReason.InsideMemo, InsideScore)
                : (PairingRule.PaymentGroup, MatchReason.NamedBillsSum, GroupScore);
            GroupLines.Add(state, rule, why, objection, score, bills, [actual]);
        }
    }
}
