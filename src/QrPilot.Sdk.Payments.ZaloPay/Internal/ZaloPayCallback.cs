using System.Text.Json;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>The envelope of a notification: a JSON object with a text <c>data</c>, its signature <c>mac</c>, and a number
/// <c>type</c>.</summary>
/// <param name="buffer">Where to put texts without their JSON escapes; as long as the body.</param>
internal ref struct ZaloPayCallback(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;
    private int _used;
    private bool _hasData;
    private bool _hasMac;

    /// <summary>What is signed: the text itself, in UTF-8.</summary>
    public ReadOnlySpan<byte> Data { get; private set; }

    /// <summary>The same as it stood in the body, with its JSON escapes.</summary>
    public ReadOnlySpan<byte> RawData { get; private set; }

    public ReadOnlySpan<byte> Mac { get; private set; }

    /// <summary>Whether it is said not to be an order's. Not signed: good for turning away only.</summary>
    public bool IsOther { get; private set; }

    /// <summary>Reads a body.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is not Unicode.</exception>
    public string? Read(ReadOnlySpan<byte> body)
    {
        if (ReadUsual(body))
        {
            return null;
        }

        _hasData = _hasMac = IsOther = false;
        var reader = new Utf8JsonReader(body);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "The body is not a JSON object.";
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (ReadProperty(ref reader) is { } trouble)
            {
                return trouble;
            }
        }

        // Throws when anything but white space follows.
        reader.Read();
        return !_hasData ? "The body has no data." : !_hasMac ? "The body has no mac." : null;
    }

    /// <summary>Reads what ZaloPay sends: data, mac and type 1, in any order. Anything else is left to the JSON reader.</summary>
    private bool ReadUsual(ReadOnlySpan<byte> body)
    {
        var scanner = new ZaloPayScanner(body, _buffer);
        if (!scanner.Take((byte)'{'))
        {
            return false;
        }

        do
        {
            if (!scanner.TakeText(out var name) || !scanner.Take((byte)':') || !ReadUsual(name, ref scanner))
            {
                return false;
            }
        }
        while (scanner.Take((byte)','));

        return scanner.Take((byte)'}') && scanner.IsAtEnd() && _hasData && _hasMac;
    }

    private bool ReadUsual(scoped ReadOnlySpan<byte> name, ref ZaloPayScanner scanner)
    {
        if (name.SequenceEqual("data"u8) && !_hasData && scanner.TakeText(out var data))
        {
            Data = data;
            RawData = scanner.Raw;
            return _hasData = true;
        }

        if (name.SequenceEqual("mac"u8) && !_hasMac && scanner.TakeText(out var mac))
        {
            Mac = mac;
            return _hasMac = true;
        }

        return name.SequenceEqual("type"u8) && scanner.Take((byte)'1');
    }

    private string? ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("data"u8))
        {
            reader.Read();
            if (_hasData || reader.TokenType != JsonTokenType.String)
            {
                return "The body's data is not one text.";
            }

            _hasData = true;
            RawData = reader.ValueSpan;
            Data = Copy(ref reader);
        }
        else if (reader.ValueTextEquals("mac"u8))
        {
            reader.Read();
            if (_hasMac || reader.TokenType != JsonTokenType.String)
            {
                return "The body's mac is not one text.";
            }

            _hasMac = true;
            Mac = Copy(ref reader);
        }
        else if (reader.ValueTextEquals("type"u8))
        {
            reader.Read();
            IsOther |= reader.TokenType == JsonTokenType.Number && !(reader.TryGetInt64(out var type) && type == 1);
            reader.Skip();
        }
        else
        {
            reader.Skip();
        }

        return null;
    }

    private ReadOnlySpan<byte> Copy(scoped ref Utf8JsonReader reader)
    {
        var length = reader.CopyString(_buffer[_used..]);
        var copy = _buffer.Slice(_used, length);
        _used += length;
        return copy;
    }
}
