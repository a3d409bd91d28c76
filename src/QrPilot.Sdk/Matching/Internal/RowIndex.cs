using System.Numerics;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Finds the rows that were added under a hash. Several rows may share one; whether they are the same the caller sees.</summary>
internal sealed class RowIndex : IDisposable
{
    private readonly Rented<int> _heads;
    private readonly Rented<(ulong Hash, int Row, int Next)> _entries;
    private readonly int _mask;
    private int _count;

    /// <param name="most">How many rows will be added.</param>
    public RowIndex(int most)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, most * 2L));
        _mask = slots - 1;
        _heads = new Rented<int>(slots);
        _heads.Span.Fill(-1);
        _entries = new Rented<(ulong Hash, int Row, int Next)>(Math.Max(1, most));
    }

    public void Add(ulong hash, int row)
    {
        ref var head = ref _heads.Span[(int)(hash >> 20) & _mask];
        _entries.Span[_count] = (hash, row, head);
        head = _count++;
    }

    /// <summary>The first entry of this hash, or -1.</summary>
    public int First(ulong hash) => Find(hash, _heads.Span[(int)(hash >> 20) & _mask]);

    /// <summary>The entry of the same hash after one, or -1.</summary>
    public int Next(int entry) => Find(_entries.Span[entry].Hash, _entries.Span[entry].Next);

    public int RowAt(int entry) => _entries.Span[entry].Row;

    public void Dispose()
    {
        _heads.Dispose();
        _entries.Dispose();
    }

    private int Find(ulong hash, int entry)
    {
        while (entry >= 0 && _entries.Span[entry].Hash != hash)
        {
            entry = _entries.Span[entry].Next;
        }

        return entry;
    }
}
