namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Finds references by their first or their second half.</summary>
internal sealed class HalfIndex : IDisposable
{
    private const ulong End = 0x8EBC6AF09C88C6E3;

    private readonly RowIndex _index;
    private readonly FoldedTexts _texts;

    public HalfIndex(FoldedTexts texts)
    {
        _texts = texts;
        _index = new RowIndex(texts.Count * 2);
        var lengths = new SortedSet<int>();
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            lengths.Add(text.Length);
            _index.Add(FoldedText.Hash(text[..(text.Length / 2)]), i);
            _index.Add(FoldedText.Hash(text[(text.Length / 2)..]) ^ End, i);
        }

        Lengths = [.. lengths];
    }

    /// <summary>The lengths that the references have.</summary>
    public IReadOnlyList<int> Lengths { get; }

    /// <summary>Whether a reference of a length can have become a text of another one.</summary>
    public static bool CouldBe(int length, int textLength) =>
        textLength <= length + 1 && (textLength >= length - 1 || textLength >= FoldedText.ShortestPart(length));

    /// <summary>The first reference of a length that begins as the text does, or -1.</summary>
    public int FirstOfStart(ReadOnlySpan<byte> text, int length) =>
        text.Length >= length / 2 ? OfLength(_index.First(FoldedText.Hash(text[..(length / 2)])), length) : -1;

    /// <summary>The first reference of a length that ends as the text does, or -1.</summary>
    public int FirstOfEnd(ReadOnlySpan<byte> text, int length)
    {
        var half = length - (length / 2);
        return text.Length >= half ? OfLength(_index.First(FoldedText.Hash(text[^half..]) ^ End), length) : -1;
    }

    /// <summary>The next one of the same half and length, or -1.</summary>
    public int Next(int entry) => OfLength(_index.Next(entry), _texts.LengthOf(_index.RowAt(entry)));

    public int TextAt(int entry) => _index.RowAt(entry);

    public void Dispose() => _index.Dispose();

    private int OfLength(int entry, int length)
    {
        while (entry >= 0 && _texts.LengthOf(_index.RowAt(entry)) != length)
        {
            entry = _index.Next(entry);
        }

        return entry;
    }
}
