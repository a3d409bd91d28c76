namespace QrPilot.Sdk.Matching.Internal;

/// <summary>The folded texts of some rows, one after the other.</summary>
internal sealed class FoldedTexts : IDisposable
{
    private readonly Rented<int> _ends;
    private readonly Rented<int> _rows;
    private byte[] _texts = new byte[1024];

    /// <param name="most">How many rows will be added.</param>
    public FoldedTexts(int most) => (_ends, _rows) = (new Rented<int>(most), new Rented<int>(most));

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int at] => _texts.AsSpan(at == 0 ? 0 : _ends.Span[at - 1], LengthOf(at));

    public int LengthOf(int at) => _ends.Span[at] - (at == 0 ? 0 : _ends.Span[at - 1]);

    public int RowOf(int at) => _rows.Span[at];

    /// <summary>Adds the text of a row, unless it has none or one that is too long.</summary>
    public void Add(TextColumn column, int row)
    {
        Span<byte> exact = stackalloc byte[TextKeyCoder.MostExactBytes];
        Span<byte> folded = stackalloc byte[FoldedText.MostFoldedBytes];
        Add(folded[..FoldedText.Fold(column.Text(row, exact), folded)], row);
    }

    public void Add(ReadOnlySpan<byte> folded, int row)
    {
        if (folded.IsEmpty)
        {
            return;
        }

        var end = Count == 0 ? 0 : _ends.Span[Count - 1];
        if (end + folded.Length > _texts.Length)
        {
            Array.Resize(ref _texts, Math.Max(_texts.Length * 2, end + folded.Length));
        }

        folded.CopyTo(_texts.AsSpan(end));
        (_ends.Span[Count], _rows.Span[Count]) = (end + folded.Length, row);
        Count++;
    }

    public void Dispose()
    {
        _ends.Dispose();
        _rows.Dispose();
    }
}
