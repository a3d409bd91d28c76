using System.Buffers;
using System.Text;
using QrPilot.Sdk.Matching;

namespace QrPilot.Cli.Csv;

/// <summary>Lines of CSV as UTF-8, with quotes only where a field needs them.</summary>
internal sealed class CsvText : IDisposable
{
    private const int FirstBytes = 1 << 19;
    private const int RoomForAField = 64;

    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _end;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _end);

    /// <summary>Adds an id of a table.</summary>
    public void Id(MoneyTable table, int row, byte behind)
    {
        Reserve(RoomForAField);
        if (table.TryWriteId(row, _bytes.AsSpan(_end), out var written) && !_bytes.AsSpan(_end, written).ContainsAny(Special))
        {
            _end += written;
            _bytes[_end++] = behind;
        }
        else
        {
            Field(table.IdOf(row), behind);
        }
    }

    public void Field(string text, byte behind)
    {
        var quoted = text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
        Reserve(Encoding.UTF8.GetMaxByteCount(quoted.Length) + 1);
        _end += Encoding.UTF8.GetBytes(quoted, _bytes.AsSpan(_end));
        _bytes[_end++] = behind;
    }

    /// <summary>Adds bytes as they are.</summary>
    public void Plain(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_end));
        _end += text.Length;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    /// <summary>Makes room, and one byte more for what ends a field.</summary>
    private void Reserve(int bytes)
    {
        if (_end + bytes < _bytes.Length)
        {
            return;
        }

        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _end + bytes + 1));
        Bytes.CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = grown;
    }
}
