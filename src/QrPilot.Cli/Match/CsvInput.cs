using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace QrPilot.Cli.Match;

/// <summary>Reads CSV in UTF-8 as bytes: rows of fields with commas between, quoted where a field holds a comma, a quote or a line break.
/// The fields of a row stand in the buffer, one behind the other, until the next row is read.</summary>
internal sealed class CsvInput : IDisposable
{
    private const byte Comma = (byte)',';
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int BlockBytes = 1 << 18;
    private const int MostRowBytes = 1 << 24;

    private readonly FileStream _file;
    private byte[] _buffer = new byte[BlockBytes];
    private int[] _ends = new int[17];
    private int _start;
    private int _next;
    private int _filled;
    private bool _isAtEnd;

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="InvalidDataException">It is not UTF-8.</exception>
    public CsvInput(FileInfo file)
    {
        _file = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        Fill();
        var begin = _buffer.AsSpan(0, _filled);
        if (begin.StartsWith(Encoding.Unicode.Preamble) || begin.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            throw new InvalidDataException("it is UTF-16; UTF-8 is asked for.");
        }

        _next = begin.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    /// <summary>How many fields the row has.</summary>
    public int Count { get; private set; }

    /// <summary>A field of the row, without its quotes.</summary>
    public ReadOnlySpan<byte> this[int field]
    {
        get
        {
            var from = field == 0 ? _start : _ends[field - 1] + 1;
            var text = _buffer.AsSpan(from, _ends[field] - from);
            return text.Length > 0 && text[0] == Quote ? Unquoted(text) : text;
        }
    }

    /// <summary>Goes to the next row; empty lines are none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A quote is not closed, or the row is longer than 16 MiB.</exception>
    public bool Read()
    {
        do
        {
            _start = _next;
            while (!TryFindRow())
            {
                Fill();
            }
        }
        while (Count == 1 && _ends[0] == _start && _start < _filled);

        return _start < _filled;
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Finds the ends of the row's fields, or false where more of the file is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryFindRow()
    {
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(_buffer);
        var ends = _ends;
        var (at, filled, count) = (_start, _filled, 0);
        while (at + Vector256<byte>.Count <= filled)
        {
            var block = Vector256.LoadUnsafe(ref bytes, (nuint)at);
            var marks = (Vector256.Equals(block, Vector256.Create(Comma)) | Vector256.Equals(block, Vector256.Create(LineFeed))
                | Vector256.Equals(block, Vector256.Create(Quote))).ExtractMostSignificantBits();
            for (; marks != 0; marks &= marks - 1)
            {
                var end = at + System.Numerics.BitOperations.TrailingZeroCount(marks);
                var mark = Unsafe.Add(ref bytes, end);
                if (mark == Quote)
                {
                    return TryFindQuotedRow();
                }

                if (count == ends.Length)
                {
                    Array.Resize(ref _ends, count * 2);
                    ends = _ends;
                }

                ends[count++] = end;
                if (mark == LineFeed)
                {
                    return End(count, end + 1);
                }
            }

            at += Vector256<byte>.Count;
        }

        return TryFindQuotedRow();
    }

    /// <summary>The same byte by byte, for rows with quotes and for the last bytes of a block.</summary>
    private bool TryFindQuotedRow()
    {
        var (count, isQuoted) = (0, false);
        for (var at = _start; at < _filled; at++)
        {
            var letter = _buffer[at];
            if (letter == Quote)
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (letter is Comma or LineFeed))
            {
                AddEnd(count++, at);
                if (letter == LineFeed)
                {
                    return End(count, at + 1);
                }
            }
        }

        if (!_isAtEnd)
        {
            return false;
        }

        if (isQuoted)
        {
            throw new InvalidDataException("a quote is not closed.");
        }

        AddEnd(count++, _filled);
        return End(count, _filled);
    }

    private void AddEnd(int field, int at)
    {
        if (field == _ends.Length)
        {
            Array.Resize(ref _ends, field * 2);
        }

        _ends[field] = at;
    }

    private bool End(int count, int next)
    {
        ref var last = ref _ends[count - 1];
        var from = count == 1 ? _start : _ends[count - 2] + 1;
        if (last > from && _buffer[last - 1] == CarriageReturn)
        {
            last--;
        }

        (Count, _next) = (count, next);
        return true;
    }

    private void Fill()
    {
        var kept = _filled - _start;
        if (kept > MostRowBytes)
        {
            throw new InvalidDataException("a row is longer than 16 MiB; a quote may not be closed.");
        }

        if (kept > _buffer.Length / 2)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        var read = _file.Read(_buffer.AsSpan(kept));
        (_start, _filled, _isAtEnd) = (0, kept + read, read == 0);
    }

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> text)
    {
        var inner = text.Length > 1 && text[^1] == Quote ? text[1..^1] : text[1..];
        return inner.Contains(Quote)
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(inner).Replace("\"\"", "\"", StringComparison.Ordinal))
            : inner;
    }
}
