using System.Buffers;
using System.Text;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>A column of texts. A column in which every text is empty holds nothing; the text of a hashed key stands in one buffer.</summary>
internal sealed class TextColumn(ulong hashMask)
{
    private const int ShortText = 64;

    private TextKey[] _keys = [];
    private int[] _starts = [];
    private byte[] _texts = [];
    private int _textEnd;

    /// <summary>Whether no row has a text.</summary>
    public bool IsEmpty { get; private set; } = true;

    public TextKey this[int row] => IsEmpty ? default : _keys[row];

    /// <summary>The keys of the first rows; only where the column is not empty.</summary>
    public ReadOnlySpan<TextKey> Keys(int rows) => _keys.AsSpan(0, rows);

    public void Set(int row, int capacity, ReadOnlySpan<char> text)
    {
        if (text.Length <= ShortText)
        {
            Span<byte> ascii = stackalloc byte[ShortText];
            if (Ascii.FromUtf16(text, ascii, out var letters) == OperationStatus.Done)
            {
                Set(row, capacity, ascii[..letters]);
                return;
            }
        }

        Set(row, capacity, Encoding.UTF8.GetBytes(text.ToArray()));
    }

    /// <param name="row">The row behind the last one.</param>
    /// <param name="capacity">For how many rows to make room.</param>
    /// <param name="text">UTF-8.</param>
    public void Set(int row, int capacity, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            if (!IsEmpty)
            {
                Reserve(capacity);
                _keys[row] = default;
            }

            return;
        }

        if (IsEmpty)
        {
            Array.Clear(_keys, 0, Math.Min(row, _keys.Length));
            IsEmpty = false;
        }

        Reserve(capacity);
        _keys[row] = TextKeyCoder.Of(text, hashMask);
        if (!_keys[row].IsHashed)
        {
            return;
        }

        if (_starts.Length < _keys.Length)
        {
            Array.Resize(ref _starts, _keys.Length);
        }

        var end = checked(_textEnd + sizeof(int) + text.Length);
        if (end > _texts.Length)
        {
            Array.Resize(ref _texts, Math.Max(end, checked(_texts.Length * 2)));
        }

        _starts[row] = _textEnd;
        BitConverter.TryWriteBytes(_texts.AsSpan(_textEnd), text.Length);
        text.CopyTo(_texts.AsSpan(_textEnd + sizeof(int)));
        _textEnd = end;
    }

    public string GetString(int row)
    {
        Span<byte> exact = stackalloc byte[TextKeyCoder.MostExactBytes];
        return Encoding.UTF8.GetString(Text(row, exact));
    }

    /// <summary>The text as UTF-8.</summary>
    /// <param name="row">The row.</param>
    /// <param name="exact">Room for <see cref="TextKeyCoder.MostExactBytes"/>.</param>
    public ReadOnlySpan<byte> Text(int row, Span<byte> exact)
    {
        var key = this[row];
        return key.IsHashed ? Stored(row) : exact[..TextKeyCoder.Write(key, exact)];
    }

    /// <summary>Writes the text as UTF-8.</summary>
    /// <returns>How many bytes; 0 where the room is too small.</returns>
    public int TryWrite(int row, Span<byte> utf8)
    {
        var key = this[row];
        if (!key.IsHashed && utf8.Length >= TextKeyCoder.MostExactBytes)
        {
            return TextKeyCoder.Write(key, utf8);
        }

        Span<byte> exact = stackalloc byte[TextKeyCoder.MostExactBytes];
        var text = Text(row, exact);
        return text.TryCopyTo(utf8) ? text.Length : 0;
    }

    /// <summary>Whether a row of this column and one of another have the same text. A hash alone never says so.</summary>
    public bool IsSame(int row, TextColumn other, int otherRow)
    {
        var key = this[row];
        return key == other[otherRow] && (!key.IsHashed || Stored(row).SequenceEqual(other.Stored(otherRow)));
    }

    /// <summary>Orders two rows of this column by the bytes of their texts.</summary>
    public int Compare(int left, int right)
    {
        Span<byte> first = stackalloc byte[TextKeyCoder.MostExactBytes];
        Span<byte> second = stackalloc byte[TextKeyCoder.MostExactBytes];
        return Text(left, first).SequenceCompareTo(Text(right, second));
    }

    public void Clear() => (IsEmpty, _textEnd) = (true, 0);

    private ReadOnlySpan<byte> Stored(int row)
    {
        var start = _starts[row];
        return _texts.AsSpan(start + sizeof(int), BitConverter.ToInt32(_texts, start));
    }

    private void Reserve(int capacity)
    {
        if (_keys.Length < capacity)
        {
            Array.Resize(ref _keys, capacity);
        }
    }
}
