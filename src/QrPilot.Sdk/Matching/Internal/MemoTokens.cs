namespace QrPilot.Sdk.Matching.Internal;

/// <summary>The words of a memo that are long enough to be a reference.</summary>
internal ref struct MemoTokens
{
    /// <summary>Words behind these are not looked at.</summary>
    public const int MostTokens = 32;

    private readonly int _shortest;
    private ReadOnlySpan<byte> _rest;
    private int _count;

    private MemoTokens(ReadOnlySpan<byte> text, int shortest)
    {
        _rest = text;
        _shortest = shortest;
    }

    public ReadOnlySpan<byte> Current { get; private set; }

    public static MemoTokens Of(ReadOnlySpan<byte> text, int shortest) => new(text, shortest);

    /// <summary>Whether a text holds a word that is not the whole of it.</summary>
    public static bool IsMemo(ReadOnlySpan<byte> text, int shortest)
    {
        foreach (var token in Of(text, shortest))
        {
            return token.Length < text.Length;
        }

        return false;
    }

    public readonly MemoTokens GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty && _count < MostTokens)
        {
            var start = 0;
            while (start < _rest.Length && !IsPart(_rest[start]))
            {
                start++;
            }

            var end = start;
            while (end < _rest.Length && IsPart(_rest[end]))
            {
                end++;
            }

            Current = _rest[start..end];
            _rest = _rest[end..];
            if (Current.Length >= _shortest)
            {
                _count++;
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(byte letter) => char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'_' or (byte)'-' or > 127;
}
