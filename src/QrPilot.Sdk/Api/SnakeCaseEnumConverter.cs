using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Api;

/// <summary>Writes an enum as one word in snake_case and reads exactly that: no numbers, no lists, no other case.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class SnakeCaseEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values = Words<T>.All.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException($"A word is expected: {string.Join(", ", Values.Keys.Order(StringComparer.Ordinal))}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Words<T>.Of(value));
    }
}
