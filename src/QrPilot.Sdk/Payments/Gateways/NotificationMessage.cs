namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>A notification exactly as it came in.</summary>
/// <param name="body">The bytes of the body, or of the raw query string without its question mark.</param>
/// <param name="headers">The HTTP headers, one <c>name: value</c> a line, each line ended by a line feed.</param>
public readonly ref struct NotificationMessage(ReadOnlySpan<byte> body, ReadOnlySpan<char> headers = default)
{
    /// <summary>The bytes of the body, or of the raw query string without its question mark.</summary>
    public ReadOnlySpan<byte> Body { get; } = body;

    /// <summary>The HTTP headers, one <c>name: value</c> a line.</summary>
    public ReadOnlySpan<char> Headers { get; } = headers;

    /// <summary>The value of the first header of this name, in any case, or empty when there is none.</summary>
    public ReadOnlySpan<char> Header(ReadOnlySpan<char> name)
    {
        foreach (var line in Headers.EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon >= 0 && line[..colon].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return line[(colon + 1)..].Trim();
            }
        }

        return default;
    }
}
