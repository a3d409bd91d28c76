using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Relational;

/// <summary>Texts by name as one JSON object, by the order of the names.</summary>
internal static partial class TextMap
{
    public static string Of(IReadOnlyDictionary<string, string> texts) => JsonSerializer.Serialize(
        new Dictionary<string, string>(texts.OrderBy(text => text.Key, StringComparer.Ordinal)), TextMapJson.Default.DictionaryStringString);

    public static IReadOnlyDictionary<string, string> Parse(string json) =>
        JsonSerializer.Deserialize(json, TextMapJson.Default.DictionaryStringString)!;

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class TextMapJson : JsonSerializerContext;
}
