using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Reads an instant that names its offset (RFC 3339) between the years 2000 and 2100 and turns it into UTC.</summary>
public sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null
            && HasOffset(text)
            && reader.TryGetDateTimeOffset(out var instant)
            && instant.UtcDateTime.Year is >= 2000 and <= 2100
            ? instant.ToUniversalTime()
            : throw new JsonException("A time is written like 2026-01-31T18:30:00+07:00, with its offset, between 2000 and 2100.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToUniversalTime());
    }

    private static bool HasOffset(string text)
    {
        var time = text.IndexOf('T', StringComparison.Ordinal);
        return time > 0 && text.AsSpan(time).IndexOfAny('Z', '+', '-') > 0;
    }
}
