using System.Numerics;
using System.Runtime.InteropServices;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>R1. Both sides are split by the hash of the reference into parts that fit a core's cache, and each part is joined over a small
/// open-addressing table.</summary>
internal static class ReferencePass
{
    private const int RowsInPart = 2048;
    private const int MostPartBits = 11;
    private const int SlotShift = 20;

    public static void Run(MatchState state)
    {
        var (expected, actual) = (state.Expected, state.Actual);
        if (expected.References.IsEmpty || actual.References.IsEmpty)
        {
            return;
        }

        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(expected.Count, actual.Count) / RowsInPart) + 1, 1, MostPartBits);
        using var left = new Rented<Entry>(expected.Count);
        using var right = new Rented<Entry>(actual.Count);
        using var leftEnds = new Rented<int>(1 << bits);
        using var rightEnds = new Rented<int>(1 << bits);
        Split(expected, null, bits, left.Span, leftEnds.Span);
        Split(actual, state, bits, right.Span, rightEnds.Span);
        using var slots = new Rented<int>(SlotsFor(Largest(leftEnds.Span)));
        var shared = new SharedReferences(state);
        for (int part = 0, l = 0, r = 0; part < 1 << bits; l = leftEnds.Span[part], r = rightEnds.Span[part], part++)
        {
            Join(state, left.Span[l..leftEnds.Span[part]], right.Span[r..rightEnds.Span[part]], slots.Span, shared);
        }

        shared.Settle();
    }

    private static void Split(MoneyTable table, MatchState? tenders, int bits, Span<Entry> entries, Span<int> ends)
    {
        var keys = table.References.Keys(table.Count);
        var shift = 64 - bits;
        ends.Clear();
        foreach (ref readonly var key in keys)
        {
            if (!key.IsEmpty)
            {
                ends[(int)(key.Mixed >> shift)]++;
            }
        }

        var start = 0;
        foreach (ref var end in ends)
        {
            (start, end) = (start + end, start);
        }

        var amounts = table.Amounts;
        var tenderOf = table.TenderOf;
        for (var row = 0; row < keys.Length; row++)
        {
            var key = keys[row];
            if (!key.IsEmpty)
            {
                var tender = tenders is null ? tenderOf[row] : tenders.TenderOfActual(tenderOf[row]);
                entries[ends[(int)(key.Mixed >> shift)]++] = new Entry(key, amounts[row], row, tender);
            }
        }
    }

    private static int SlotsFor(int rows) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, rows) * 2);

    private static int Largest(ReadOnlySpan<int> ends)
    {
        var largest = 0;
        for (int i = 0, start = 0; i < ends.Length; start = ends[i++])
        {
            largest = Math.Max(largest, ends[i] - start);
        }

        return largest;
    }

    private static void Join(MatchState state, ReadOnlySpan<Entry> left, ReadOnlySpan<Entry> right, Span<int> slots, SharedReferences shared)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return;
        }

        slots = slots[..SlotsFor(left.Length)];
        slots.Clear();
        var mask = slots.Length - 1;
        var (ours, theirs) = (state.Expected.References, state.Actual.References);
        for (var i = 0; i < left.Length; i++)
        {
            ref readonly var entry = ref left[i];
            var slot = (int)(entry.Key.Mixed >> SlotShift) & mask;
            for (; slots[slot] > 0; slot = (slot + 1) & mask)
            {
                ref readonly var held = ref left[slots[slot] - 1];
                if (held.Key == entry.Key && (!entry.Key.IsHashed || ours.IsSame(held.Row, ours, entry.Row)))
                {
                    shared.AddExpected(held.Row, entry.Row);
                    break;
                }
            }

            slots[slot] = slots[slot] > 0 ? slots[slot] : i + 1;
        }

        var tolerance = state.Policy.Tolerance.Dong;
        foreach (ref readonly var entry in right)
        {
            for (var slot = (int)(entry.Key.Mixed >> SlotShift) & mask; slots[slot] > 0; slot = (slot + 1) & mask)
            {
                ref readonly var held = ref left[slots[slot] - 1];
                if (held.Key != entry.Key || (entry.Key.IsHashed && !ours.IsSame(held.Row, theirs, entry.Row)))
                {
                    continue;
                }

                if (shared.IsShared(held.Row))
                {
                    shared.AddActual(held.Row, entry.Row);
                }
                else if (held.Tender == entry.Tender && Math.Abs(held.Amount - entry.Amount) <= tolerance)
                {
                    Claim(state, held.Row, entry.Row);
                }
                else
                {
                    state.OfActual.SetNear(entry.Row, held.Row);
                }

                break;
            }
        }
    }

    /// <summary>Gives a bill its money. Of several pieces it takes the best; the others are for a bill that is paid already.</summary>
    private static void Claim(MatchState state, int expected, int actual)
    {
        var before = state.OfExpected.PairOf(expected);
        if (before >= 0 && !Closeness.IsBetter(state, expected, actual, before))
        {
            state.OfActual.SetNear(actual, expected);
            return;
        }

        state.OfExpected.Pair(expected, actual);
        state.OfActual.Pair(actual, expected);
        if (before >= 0)
        {
            state.OfActual.SetNear(before, expected);
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Entry(TextKey key, long amount, int row, int tender)
    {
        public readonly TextKey Key = key;
        public readonly long Amount = amount;
        public readonly int Row = row;
        public readonly int Tender = tender;
    }
}
