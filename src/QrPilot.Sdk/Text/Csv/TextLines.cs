namespace QrPilot.Sdk.Text.Csv;

/// <summary>The lines of a text, one at a time, in a buffer that does not grow with the text.</summary>
/// <remarks>Of a line that is longer than <see cref="Longest"/> the rest is passed over.</remarks>
internal sealed class TextLines(TextReader reader)
{
    public const int Longest = 64 * 1024;

    private readonly char[] _buffer = new char[16 * 1024];
    private readonly char[] _line = new char[Longest];
    private int _start;
    private int _end;
    private bool _skipsFeed;

    /// <summary>The number of the line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line without its end; until the next one is read.</summary>
    public ReadOnlyMemory<char> Line { get; private set; }

    /// <summary>Whether the line is longer than what is given of it.</summary>
    public bool IsCut { get; private set; }

    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        var any = false;
        IsCut = false;
        while (_start < _end || await FillAsync(cancellationToken))
        {
            if (_skipsFeed)
            {
                _skipsFeed = false;
                if (_buffer[_start] == '\n')
                {
                    _start++;
                    continue;
                }
            }

            any = true;
            var left = _buffer.AsSpan(_start, _end - _start);
            var end = left.IndexOfAny('\r', '\n');
            var part = end < 0 ? left : left[..end];
            var taken = Math.Min(part.Length, Longest - length);
            part[..taken].CopyTo(_line.AsSpan(length));
            length += taken;
            IsCut |= taken < part.Length;
            _start += part.Length;
            if (end >= 0)
            {
                _skipsFeed = _buffer[_start++] == '\r';
                break;
            }
        }

        Line = _line.AsMemory(0, length);
        Number += any ? 1 : 0;
        return any;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _start = 0;
        _end = await reader.ReadAsync(_buffer.AsMemory(), cancellationToken);
        return _end > 0;
    }
}
