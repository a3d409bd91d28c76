using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace QrPilot.Cli.Csv;

/// <summary>Reads CSV in UTF-8 as bytes: rows of fields with commas between, quoted where a field holds a comma, a quote or a line break.
/// The fields of a row stand in the buffer, one behind the other, until the next row is read. A quote inside a field that does not begin with
/// one is a letter like others.</summary>
internal sealed class CsvInput : IDisposable
{
    private const byte Comma = (byte)',';
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int BlockBytes = 1 << 18;
    private const int MostRowBytes = 1 << 24;

    private readonly Stream _file;
    private byte[] _buffer = new byte[BlockBytes];
    private int[] _ends = new int[17];
    private int _start;
    private int _next;
    private int _filled;
    private long _nextLine = 1;
    private bool _isAtEnd;

    /// <param name="file">The bytes; disposed of with this reader.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not UTF-8.</exception>
    public CsvInput(Stream file)
    {
        _file = file;
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

    /// <summary>The line on which the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether a quote stands inside a field without quotes around it, or something behind closing quotes.</summary>
    public bool HasStrayQuote
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (IsStray(Raw(i)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A field of the row, without its quotes.</summary>
    public ReadOnlySpan<byte> this[int field]
    {
        get
        {
            var text = Raw(field);
            return text.Length > 0 && text[0] == Quote ? Unquoted(text) : text;
        }
    }

    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="InvalidDataException">It is not UTF-8.</exception>
    public static CsvInput Open(FileInfo file) =>
        new(new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan));

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
        var (count, isQuoted, from, breaks) = (0, false, _start, 0);
        for (var at = _start; at < _filled; at++)
        {
            var letter = _buffer[at];
            if (letter == Quote)
            {
                isQuoted ^= _buffer[from] == Quote;
            }
            else if (isQuoted)
            {
                breaks += letter == LineFeed ? 1 : 0;
            }
            else if (letter is Comma or LineFeed)
            {
                AddEnd(count++, at);
                from = at + 1;
                if (letter == LineFeed)
                {
                    return End(count, from, breaks);
                }
            }
        }

        if (!_isAtEnd)
        {
            return false;
        }

        if (isQuoted)
        {
            throw new InvalidDataException($"a quote in the row of line {_nextLine} is not closed.");
        }

        AddEnd(count++, _filled);
        return End(count, _filled, breaks);
    }

    private void AddEnd(int field, int at)
    {
        if (field == _ends.Length)
        {
            Array.Resize(ref _ends, field * 2);
        }

        _ends[field] = at;
    }

    private bool End(int count, int next, int breaks = 0)
    {
        ref var last = ref _ends[count - 1];
        var from = count == 1 ? _start : _ends[count - 2] + 1;
        if (last > from && _buffer[last - 1] == CarriageReturn)
        {
            last--;
        }

        (Count, _next) = (count, next);
        (Line, _nextLine) = (_nextLine, _nextLine + breaks + 1);
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

    private ReadOnlySpan<byte> Raw(int field)
    {
        var from = field == 0 ? _start : _ends[field - 1] + 1;
        return _buffer.AsSpan(from, _ends[field] - from);
    }

    private static bool IsStray(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] != Quote)
        {
            return text.Contains(Quote);
        }

        var inner = text[1..^1];
        for (var quote = inner.IndexOf(Quote); quote >= 0; quote = inner.IndexOf(Quote))
        {
            if (quote + 1 == inner.Length || inner[quote + 1] != Quote)
            {
                return true;
            }

            inner = inner[(quote + 2)..];
        }

        return text[^1] != Quote;
    }

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> text)
    {
        var inner = text.Length > 1 && text[^1] == Quote ? text[1..^1] : text[1..];
        if (!inner.Contains(Quote))
        {
            return inner;
        }

        var (plain, length) = (new byte[inner.Length], 0);
        for (var at = 0; at < inner.Length; at++)
        {
            plain[length++] = inner[at];
            at += inner[at] == Quote && at + 1 < inner.Length && inner[at + 1] == Quote ? 1 : 0;
        }

        return plain.AsSpan(0, length);
    }
}
