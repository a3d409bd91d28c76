using QrPilot.Sdk.Matching.Internal;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching;

/// <summary>One side of a partition, held by columns. Rows are numbered from 0 in the order they were added; the order has no say in what is
/// matched. A table can be cleared and filled again, which allocates nothing once it has grown. Not safe for use by several threads at
/// once.</summary>
public sealed class MoneyTable
{
    private const long Unknown = long.MinValue;

    private readonly List<string> _tenders = [];
    private long[] _amounts = [];
    private long[] _times = [];
    private ushort[] _tenderOf = [];

    /// <param name="capacity">For how many rows to make room.</param>
    public MoneyTable(int capacity = 0)
        : this(capacity, ulong.MaxValue)
    {
    }

    /// <param name="capacity">For how many rows to make room.</param>
    /// <param name="hashMask">The bits of a hash that count: tests take few, so that hashes collide.</param>
    internal MoneyTable(int capacity, ulong hashMask)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Ids = new TextColumn(hashMask);
        References = new TextColumn(hashMask);
        Transactions = new TextColumn(hashMask);
        Bills = new TextColumn(hashMask);
        ClosedWith = new TextColumn(hashMask);
        Resize(capacity);
    }

    /// <summary>How many rows it has.</summary>
    public int Count { get; private set; }

    internal TextColumn Ids { get; }

    internal TextColumn References { get; }

    internal TextColumn Transactions { get; }

    internal TextColumn Bills { get; }

    internal TextColumn ClosedWith { get; }

    internal IReadOnlyList<string> Tenders => _tenders;

    internal ReadOnlySpan<long> Amounts => _amounts.AsSpan(0, Count);

    /// <summary>UTC ticks.</summary>
    internal ReadOnlySpan<long> Times => _times.AsSpan(0, Count);

    internal ReadOnlySpan<ushort> TenderOf => _tenderOf.AsSpan(0, Count);

    /// <summary>Adds a row.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">The row has no id or no amount.</exception>
    public int Add(in MoneyRow row)
    {
        var at = Begin(row.Id.IsEmpty, row.Tender, row.Amount, row.At);
        Ids.Set(at, _amounts.Length, row.Id);
        References.Set(at, _amounts.Length, row.Reference);
        Transactions.Set(at, _amounts.Length, row.TransactionId);
        Bills.Set(at, _amounts.Length, row.Bill);
        ClosedWith.Set(at, _amounts.Length, row.ClosedWith);
        return at;
    }

    /// <summary>Adds a row.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">The row has no id or no amount.</exception>
    public int Add(in Utf8MoneyRow row)
    {
        var at = Begin(row.Id.IsEmpty, row.Tender, row.Amount, row.At);
        Ids.Set(at, _amounts.Length, row.Id);
        References.Set(at, _amounts.Length, row.Reference);
        Transactions.Set(at, _amounts.Length, row.TransactionId);
        Bills.Set(at, _amounts.Length, row.Bill);
        ClosedWith.Set(at, _amounts.Length, row.ClosedWith);
        return at;
    }

    /// <summary>Takes all rows out and keeps the room.</summary>
    public void Clear()
    {
        Count = 0;
        _tenders.Clear();
        Ids.Clear();
        References.Clear();
        Transactions.Clear();
        Bills.Clear();
        ClosedWith.Clear();
    }

    /// <summary>The id of a row.</summary>
    public string IdOf(int row) => Ids.GetString(Checked(row));

    /// <summary>Writes the id of a row as UTF-8, for whoever writes many of them.</summary>
    /// <param name="row">The row.</param>
    /// <param name="utf8">Where to; 36 bytes are enough for ids of this product.</param>
    /// <param name="written">How many bytes; 0 where the room is too small.</param>
    public bool TryWriteId(int row, Span<byte> utf8, out int written)
    {
        written = Ids.TryWrite(Checked(row), utf8);
        return written > 0;
    }

    /// <summary>The reference of a row, or empty.</summary>
    public string ReferenceOf(int row) => References.GetString(Checked(row));

    /// <summary>The transaction id of a row, or empty.</summary>
    public string TransactionIdOf(int row) => Transactions.GetString(Checked(row));

    /// <summary>The tender of a row.</summary>
    public string TenderNameOf(int row) => _tenders[_tenderOf[Checked(row)]];

    /// <summary>The amount of a row.</summary>
    public VndAmount AmountOf(int row) => new(_amounts[Checked(row)]);

    internal bool IsTimed(int row) => _times[row] != Unknown;

    /// <summary>Orders rows by time and then by id: the same rows have the same order wherever they stand.</summary>
    internal int Compare(int left, int right)
    {
        var byTime = _times[left].CompareTo(_times[right]);
        return byTime != 0 ? byTime : Ids.Compare(left, right);
    }

    private int Begin(bool hasNoId, string tender, VndAmount amount, DateTimeOffset? when)
    {
        ArgumentNullException.ThrowIfNull(tender);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.Dong);
        if (hasNoId)
        {
            throw new ArgumentException("A row has an id.");
        }

        if (Count == _amounts.Length)
        {
            Resize(Math.Max(16, checked(Count * 2)));
        }

        var at = Count;
        _tenderOf[at] = Code(tender);
        _amounts[at] = amount.Dong;
        _times[at] = when?.UtcTicks ?? Unknown;
        Count++;
        return at;
    }

    private int Checked(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return row;
    }

    private ushort Code(string tender)
    {
        for (var i = 0; i < _tenders.Count; i++)
        {
            if (ReferenceEquals(_tenders[i], tender) || _tenders[i] == tender)
            {
                return (ushort)i;
            }
        }

        if (_tenders.Count > ushort.MaxValue)
        {
            throw new ArgumentException("A partition has at most 65,536 tenders.", nameof(tender));
        }

        _tenders.Add(tender);
        return (ushort)(_tenders.Count - 1);
    }

    private void Resize(int capacity)
    {
        Array.Resize(ref _amounts, capacity);
        Array.Resize(ref _times, capacity);
        Array.Resize(ref _tenderOf, capacity);
    }
}
