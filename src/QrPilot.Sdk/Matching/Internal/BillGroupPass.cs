using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>R4: all the money that names a bill, by its reference or by the bill itself, adds up to what is open of it.</summary>
internal sealed class BillGroupPass(MatchState state)
{
    private const int Score = 960;

    private readonly Dictionary<int, List<int>> _moneyOfBill = [];

    public static void Run(MatchState state) => new BillGroupPass(state).Run();

    private void Run()
    {
        using var bills = new RowIndex(state.Expected.Bills.IsEmpty ? 0 : state.OpenExpected.Length);
        if (!state.Expected.Bills.IsEmpty)
        {
            foreach (var row in state.OpenExpected)
            {
                if (state.OfExpected.IsOpen(row) && !state.Expected.Bills[row].IsEmpty)
                {
                    bills.Add(state.Expected.Bills[row].Mixed, row);
                }
            }
        }

        foreach (var actual in state.OpenActual)
        {
            if (BillOf(bills, actual) is >= 0 and var bill)
            {
                if (!_moneyOfBill.TryGetValue(bill, out var money))
                {
                    _moneyOfBill[bill] = money = [];
                }

                money.Add(actual);
            }
        }

        foreach (var (bill, money) in _moneyOfBill)
        {
            var parts = PartsOf(bills, bill);
            parts.Sort(state.Expected.Compare);
            money.Sort(state.Actual.Compare);
            Settle(parts, money);
        }
    }

    /// <summary>The row that stands for the open bill which money names, or -1.</summary>
    private int BillOf(RowIndex bills, int actual)
    {
        if (!state.OfActual.IsOpen(actual) || state.WhyActual(actual) == MatchReason.PaidAlready)
        {
            return -1;
        }

        var named = state.OfActual.NearOf(actual);
        if (named >= 0)
        {
            return !state.OfExpected.IsOpen(named) || !IsNamed(actual) ? -1
                : state.Expected.Bills[named].IsEmpty ? named
                : FirstOf(bills, state.Expected.Bills, named);
        }

        return state.Actual.Bills[actual].IsEmpty ? -1 : FirstOf(bills, state.Actual.Bills, actual);
    }

    /// <summary>Whether the money names its near bill by its reference, and is not only suggested for it.</summary>
    private bool IsNamed(int actual) => state.Expected.References.IsSame(state.OfActual.NearOf(actual), state.Actual.References, actual);

    private int FirstOf(RowIndex bills, TextColumn column, int row)
    {
        var first = -1;
        for (var entry = bills.First(column[row].Mixed); entry >= 0; entry = bills.Next(entry))
        {
            var other = bills.RowAt(entry);
            if (state.Expected.Bills.IsSame(other, column, row) && (first < 0 || state.Expected.Compare(other, first) < 0))
            {
                first = other;
            }
        }

        return first;
    }

    private List<int> PartsOf(RowIndex bills, int bill)
    {
        if (state.Expected.Bills[bill].IsEmpty)
        {
            return [bill];
        }

        var parts = new List<int>();
        for (var entry = bills.First(state.Expected.Bills[bill].Mixed); entry >= 0; entry = bills.Next(entry))
        {
            if (state.Expected.Bills.IsSame(bills.RowAt(entry), state.Expected.Bills, bill))
            {
                parts.Add(bills.RowAt(entry));
            }
        }

        return parts;
    }

    private void Settle(List<int> parts, List<int> money)
    {
        if (parts.Count == 1 && money.Count == 1 && state.OfActual.NearOf(money[0]) == parts[0])
        {
            // One row names one: nothing to add up, and R1 has said why not.
            return;
        }

        var asked = VndAmount.Sum(parts.Select(state.Expected.AmountOf)).Dong;
        var came = VndAmount.Sum(money.Select(state.Actual.AmountOf)).Dong;
        if (!state.IsClose(asked, came))
        {
            Search(parts, money, asked);
            return;
        }

        MatchReason? objection = !parts.TrueForAll(part => money.TrueForAll(row => state.IsSameTender(part, row))) ? MatchReason.TenderDiffers
            : MayBeOneTwice(money) ? MatchReason.NotUnique
            : !state.Policy.MatchesGroups ? MatchReason.LeftToPeople
            : null;
        GroupLines.Add(state, PairingRule.BillGroup, MatchReason.BillSum, objection, Score, parts, money);
    }

    /// <summary>Two pieces of the same amount may be one that was told twice, unless their transactions differ.</summary>
    private bool MayBeOneTwice(List<int> money)
    {
        for (var i = 0; i < money.Count; i++)
        {
            for (var j = i + 1; j < money.Count; j++)
            {
                if (state.Actual.Amounts[money[i]] == state.Actual.Amounts[money[j]]
                    && (state.Actual.Transactions[money[i]].IsEmpty
                        || state.Actual.Transactions[money[j]].IsEmpty
                        || state.Actual.Transactions.IsSame(money[i], state.Actual.Transactions, money[j])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Suggests the only part of the money that adds up to the bill; every part is tried, so their number is bounded.</summary>
    private void Search(List<int> parts, List<int> money, long asked)
    {
        var why = MatchReason.SumDiffers;
        if (money.Count > state.Policy.MaxGroup)
        {
            why = MatchReason.TooManyCandidates;
        }
        else if (SubsetSum.Find(money.ConvertAll(row => state.Actual.Amounts[row]), asked, state.Policy.Tolerance.Dong, out var subset) is var ways and > 0)
        {
            why = MatchReason.NotUnique;
            if (ways == 1 && (parts.Count > 1 || subset.Count > 1))
            {
                GroupLines.Add(
                    state, PairingRule.BillGroup, MatchReason.PartOfBillSum, MatchReason.SumDiffers, Score / 2, parts, subset.ConvertAll(at => money[at]));
                return;
            }
        }

        foreach (var row in money)
        {
            if (state.OfActual.IsFree(row))
            {
                state.NoteActual(row, parts[0], why);
                state.NoteExpected(parts[0], row, why);
            }
        }
    }
}
