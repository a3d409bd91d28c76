using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>R1. Both sides are split by the hash of the reference into parts that fit a core's cache, and each part is joined over a small
/// open-addressing table.</summary>
internal static class ReferencePass
{
    /// <summary>Entries and table of a part stay in a core's second cache; fewer rows make more parts, and splitting into many is slow.</summary>
    private const int RowsInPart = 16_384;
    private const int MostPartBits = 11;
    private const int SlotShift = 20;

    /// <summary>So many rows have their links within a core's cache.</summary>
    private const int RowsInBlock = 1 << 16;

    public static void Run(MatchState state)
    {
        var (expected, actual) = (state.Expected, state.Actual);
        if (expected.References.IsEmpty || actual.References.IsEmpty)
        {
            return;
        }

        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(expected.Count, actual.Count) / RowsInPart) + 1, 1, MostPartBits);
        var parts = 1 << bits;
        using var left = new Rented<Entry>(expected.Count);
        using var right = new Rented<Entry>(actual.Count);
        using var leftEnds = new Rented<int>(parts);
        using var rightEnds = new Rented<int>(parts);
        Split(expected, null, bits, left.Span, leftEnds.Span);
        Split(actual, state, bits, right.Span, rightEnds.Span);
        var largest = Largest(leftEnds.Span);
        using var slots = new Rented<int>(SlotsFor(largest));
        using var claims = new Rented<int>(largest);
        var shared = new SharedReferences(state);
        for (int part = 0, l = 0, r = 0; part < parts; l = leftEnds.Span[part], r = rightEnds.Span[part], part++)
        {
            Join(state, left.Span[l..leftEnds.Span[part]], right.Span[r..rightEnds.Span[part]], slots.Span, claims.Span, shared);
        }

        Apply(state.OfExpected, left.Span, leftEnds.Span);
        Apply(state.OfActual, right.Span, rightEnds.Span);
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
                Entry.Write(out entries[ends[(int)(key.Mixed >> shift)]++], key, amounts[row], row, tender);
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

    /// <summary>Joins a part; what came of it is noted in the entries, which lie near each other as the links of the rows do not.</summary>
    private static void Join(
        MatchState state, Span<Entry> left, Span<Entry> right, Span<int> slots, Span<int> claims, SharedReferences shared)
    {
        claims = claims[..left.Length];
        claims.Fill(-1);
        if (!left.IsEmpty && !right.IsEmpty)
        {
            slots = slots[..SlotsFor(left.Length)];
            slots.Clear();
            Index(state, left, slots, shared);
            Probe(state, left, right, slots, claims, shared);
        }
        else
        {
            foreach (ref var entry in right)
            {
                entry.Link = Links.Nothing;
            }
        }

        for (var i = 0; i < left.Length; i++)
        {
            left[i].Link = claims[i] < 0 ? Links.Nothing : right[claims[i]].Row;
        }
    }

    private static void Index(MatchState state, ReadOnlySpan<Entry> left, Span<int> slots, SharedReferences shared)
    {
        var mask = slots.Length - 1;
        var ours = state.Expected.References;
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
    }

    private static void Probe(
        MatchState state, ReadOnlySpan<Entry> left, Span<Entry> right, ReadOnlySpan<int> slots, Span<int> claims, SharedReferences shared)
    {
        var mask = slots.Length - 1;
        var (ours, theirs) = (state.Expected.References, state.Actual.References);
        var tolerance = state.Policy.Tolerance.Dong;
        for (var i = 0; i < right.Length; i++)
        {
            ref var entry = ref right[i];
            var tender = entry.Tender;
            entry.Link = Links.Nothing;
            for (var slot = (int)(entry.Key.Mixed >> SlotShift) & mask; slots[slot] > 0; slot = (slot + 1) & mask)
            {
                var at = slots[slot] - 1;
                ref readonly var held = ref left[at];
                if (held.Key != entry.Key || (entry.Key.IsHashed && !ours.IsSame(held.Row, theirs, entry.Row)))
                {
                    continue;
                }

                if (shared.IsShared(held.Row))
                {
                    shared.AddActual(held.Row, entry.Row);
                }
                else if (held.Tender == tender && Math.Abs(held.Amount - entry.Amount) <= tolerance)
                {
                    Claim(state, held.Row, ref claims[at], right, i);
                }
                else
                {
                    entry.Link = Links.NearTo(held.Row);
                }

                break;
            }
        }
    }

    /// <summary>Gives a bill its money. Of several pieces it takes the best; the others are for a bill that is paid already.</summary>
    private static void Claim(MatchState state, int expected, ref int claim, Span<Entry> right, int at)
    {
        if (claim >= 0)
        {
            if (!Closeness.IsBetter(state, expected, right[at].Row, right[claim].Row))
            {
                right[at].Link = Links.NearTo(expected);
                return;
            }

            right[claim].Link = Links.NearTo(expected);
        }

        (claim, right[at].Link) = (at, expected);
    }

    /// <summary>Brings the links to their rows. Each part has its rows in their order, so going through all parts a block of rows at a time
    /// reads in stretches and writes within a core's cache.</summary>
    private static void Apply(Links links, ReadOnlySpan<Entry> entries, ReadOnlySpan<int> ends)
    {
        using var rented = new Rented<int>(ends.Length);
        var next = rented.Span;
        next[0] = 0;
        ends[..^1].CopyTo(next[1..]);
        for (var limit = Math.Min(RowsInBlock, links.Count); ; limit = Math.Min(limit + RowsInBlock, links.Count))
        {
            for (var part = 0; part < ends.Length; part++)
            {
                var (at, end) = (next[part], ends[part]);
                for (; at < end && entries[at].Row < limit; at++)
                {
                    links.Set(entries[at].Row, entries[at].Link);
                }

                next[part] = at;
            }

            if (limit == links.Count)
            {
                return;
            }
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Entry
    {
        public readonly TextKey Key;
        public readonly long Amount;
        public readonly int Row;

        private int _tenderOrLink;

        /// <summary>Until the part has been joined.</summary>
        public readonly int Tender => _tenderOrLink;

        /// <summary>What the join found.</summary>
        public int Link
        {
            readonly get => _tenderOrLink;
            set => _tenderOrLink = value;
        }

        /// <summary>Fills an entry. Its place is rarely in the cache, and a processor holds few writes that wait for memory, so it is one.</summary>
        public static void Write(out Entry entry, TextKey key, long amount, int row, int tender)
        {
            Unsafe.SkipInit(out entry);
            Unsafe.As<Entry, Vector256<ulong>>(ref entry) =
                Vector256.Create(key.High, key.Low, (ulong)amount, (uint)row | ((ulong)(uint)tender << 32));
        }
    }
}
