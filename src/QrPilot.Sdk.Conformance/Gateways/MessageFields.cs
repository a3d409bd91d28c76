using System.Text;
using System.Text.Json;

namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>The fields of a notification, as they are written: those of a JSON object, with quotes and escapes, or those of a query.</summary>
/// <param name="isJson">Which of the two.</param>
/// <param name="pairs">Names and values in their order; names may come twice.</param>
internal sealed class MessageFields(bool isJson, List<KeyValuePair<string, string>> pairs)
{
    public bool IsJson { get; } = isJson;

    public List<KeyValuePair<string, string>> Pairs { get; } = pairs;

    /// <summary>The fields, or null when it is neither a JSON object nor a query.</summary>
    public static MessageFields? Read(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("{"u8))
        {
            return ReadJson(body);
        }

        if (!body.Contains((byte)'='))
        {
            return null;
        }

        var pairs = Encoding.Latin1.GetString(body).Split('&').Select(pair => pair.Split('=', 2));
        return new MessageFields(false, [.. pairs.Select(pair => KeyValuePair.Create(pair[0], pair.ElementAtOrDefault(1) ?? ""))]);
    }

    public MessageFields Copy() => new(IsJson, [.. Pairs]);

    public byte[] Write() => IsJson ? Encoding.UTF8.GetBytes(Text()) : Encoding.Latin1.GetBytes(Text());

    public string Text() => IsJson
        ? "{" + string.Join(',', Pairs.Select(pair => $"{pair.Key}:{pair.Value}")) + "}"
        : string.Join('&', Pairs.Select(pair => $"{pair.Key}={pair.Value}"));

    private static MessageFields? ReadJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            return new MessageFields(true, [.. document.RootElement.EnumerateObject().Select(Pair)]);
        }
        catch (JsonException)
        {
            return null;
        }

        static KeyValuePair<string, string> Pair(JsonProperty property) =>
            KeyValuePair.Create($"\"{JsonEncodedText.Encode(property.Name)}\"", property.Value.GetRawText());
    }
}
