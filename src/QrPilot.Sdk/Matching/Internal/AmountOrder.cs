namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Free rows with a time, by amount and time.</summary>
internal sealed class AmountOrder : IDisposable
{
    private readonly Rented<Entry> _entries;

    public AmountOrder(ReadOnlySpan<int> rows, Links links, MoneyTable table)
    {
        _entries = new Rented<Entry>(rows.Length);
        foreach (var row in rows)
        {
            if (links.IsFree(row) && table.IsTimed(row))
            {
                _entries.Span[Count++] = new Entry(table.Amounts[row], table.Times[row], row);
            }
        }

        _entries.Span[..Count].Sort();
    }

    public int Count { get; private set; }

    public int RowAt(int position) => _entries.Span[position].Row;

    public long AmountAt(int position) => _entries.Span[position].Amount;

    /// <summary>The first position whose amount is at least this one, and of that amount whose time is.</summary>
    public int First(long amount, long time, int from = 0)
    {
        var entries = _entries.Span;
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            ref readonly var entry = ref entries[middle];
            if (entry.Amount < amount || (entry.Amount == amount && entry.Time < time))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public void Dispose() => _entries.Dispose();

    private readonly record struct Entry(long Amount, long Time, int Row) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Amount != other.Amount ? Amount.CompareTo(other.Amount) : Time.CompareTo(other.Time);
    }
}
