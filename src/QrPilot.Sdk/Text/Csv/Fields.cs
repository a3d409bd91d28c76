namespace QrPilot.Sdk.Text.Csv;

/// <summary>The fields of one record, unquoted, in a buffer that is used again for the next.</summary>
internal sealed class Fields(char delimiter)
{
    private const char Quote = '"';
    private readonly List<(int Start, int Length)> _fields = [];
    private char[] _text = new char[1024];
    private int _length;

    public int Count => _fields.Count;

    /// <summary>A field without blanks around it; empty behind the last one.</summary>
    public ReadOnlySpan<char> this[int index] => index < _fields.Count
        ? _text.AsSpan(_fields[index].Start, _fields[index].Length).Trim()
        : [];

    public bool AreEmpty
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (!this[i].IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Takes a record apart. A quote in the middle of a field that does not begin with one is a letter like others.</summary>
    public FieldsState Split(ReadOnlySpan<char> record)
    {
        _fields.Clear();
        _length = 0;
        if (_text.Length < record.Length)
        {
            _text = new char[record.Length];
        }

        while (true)
        {
            var start = _length;
            if (record.StartsWith(Quote))
            {
                if (!TakeQuoted(ref record))
                {
                    return FieldsState.Open;
                }

                if (!record.IsEmpty && record[0] != delimiter)
                {
                    return FieldsState.Broken;
                }
            }
            else
            {
                var end = record.IndexOf(delimiter);
                Take(end < 0 ? record : record[..end]);
                record = end < 0 ? [] : record[end..];
            }

            _fields.Add((start, _length - start));
            if (record.IsEmpty)
            {
                return FieldsState.Whole;
            }

            record = record[1..];
        }
    }

    private bool TakeQuoted(ref ReadOnlySpan<char> record)
    {
        record = record[1..];
        while (true)
        {
            var end = record.IndexOf(Quote);
            if (end < 0)
            {
                return false;
            }

            var isDoubled = end + 1 < record.Length && record[end + 1] == Quote;
            Take(record[..(isDoubled ? end + 1 : end)]);
            record = record[(end + (isDoubled ? 2 : 1))..];
            if (!isDoubled)
            {
                return true;
            }
        }
    }

    private void Take(ReadOnlySpan<char> part)
    {
        part.CopyTo(_text.AsSpan(_length));
        _length += part.Length;
    }
}
