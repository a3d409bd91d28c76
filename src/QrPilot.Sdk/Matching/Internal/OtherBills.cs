namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Looks whether a text that leads to one open bill could as well have been the reference of a bill that is not open any more, or
/// that other money names.</summary>
internal sealed class OtherBills(MatchState state, int most) : IDisposable
{
    private const ulong End = 0x8EBC6AF09C88C6E3;

    private readonly FoldedTexts _watched = new(most);
    private readonly HashSet<int> _near = [];

    public delegate bool IsNearText(ReadOnlySpan<byte> bill, ReadOnlySpan<byte> text);

    public void Watch(ReadOnlySpan<byte> text, int actual) => _watched.Add(text, actual);

    /// <summary>Whether the scan found another bill near a text of this row.</summary>
    public bool IsNear(int actual) => _near.Contains(actual);

    /// <summary>Goes once over the references of all bills that are not open.</summary>
    public void Scan(IsNearText isNear)
    {
        if (_watched.Count == 0)
        {
            return;
        }

        using var index = Index(out var shortest, out var longest);
        Span<byte> exact = stackalloc byte[TextKeyCoder.MostExactBytes];
        Span<byte> folded = stackalloc byte[FoldedText.MostFoldedBytes];
        for (var row = 0; row < state.Expected.Count; row++)
        {
            if (state.OfExpected.IsFree(row))
            {
                continue;
            }

            var bill = state.Expected.References.Text(row, exact);
            if (!state.Expected.References[row].IsId)
            {
                bill = folded[..FoldedText.Fold(bill, folded)];
            }

            if (bill.Length >= shortest && bill.Length <= longest)
            {
                Compare(index, bill, FoldedText.Hash(bill[..(bill.Length / 2)]), isNear);
                Compare(index, bill, FoldedText.Hash(bill[(bill.Length / 2)..]) ^ End, isNear);
            }
        }
    }

    public void Dispose() => _watched.Dispose();

    private void Compare(RowIndex index, ReadOnlySpan<byte> bill, ulong hash, IsNearText isNear)
    {
        for (var entry = index.First(hash); entry >= 0; entry = index.Next(entry))
        {
            var at = index.RowAt(entry);
            if (!_near.Contains(_watched.RowOf(at)) && isNear(bill, _watched[at]))
            {
                _near.Add(_watched.RowOf(at));
            }
        }
    }

    /// <summary>Every half that a reference near a watched text can have.</summary>
    private RowIndex Index(out int shortest, out int longest)
    {
        var halves = 0;
        (shortest, longest) = (int.MaxValue, 0);
        for (var i = 0; i < _watched.Count; i++)
        {
            var length = _watched.LengthOf(i);
            halves += (length / 2) + 5;
            (shortest, longest) = (Math.Min(shortest, length - 1), Math.Max(longest, length * 2));
        }

        var index = new RowIndex(halves);
        for (var i = 0; i < _watched.Count; i++)
        {
            var text = _watched[i];
            for (var half = (text.Length - 1) / 2; half <= Math.Min(text.Length, (text.Length * 3 / 4) + 1); half++)
            {
                index.Add(FoldedText.Hash(text[..half]), i);
            }

            for (var length = text.Length - 1; length <= text.Length + 1; length++)
            {
                var half = length - (length / 2);
                if (half <= text.Length && (length == text.Length - 1 || half != (length - 1) - ((length - 1) / 2)))
                {
                    index.Add(FoldedText.Hash(text[^half..]) ^ End, i);
                }
            }
        }

        return index;
    }
}
