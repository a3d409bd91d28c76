using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Relational;

/// <summary>Texts by name as one JSON object, by the order of the names.</summary>
internal static partial class TextMap
{
    public static string Of(IReadOnlyDictionary<string, string> texts) => JsonSerializer.Serialize(
        new SortedDictionary<string, string>(texts.ToDictionary(), StringComparer.Ordinal), TextMapJson.Default.SortedDictionaryStringString);

    public static IReadOnlyDictionary<string, string> Parse(string json) =>
        JsonSerializer.Deserialize(json, TextMapJson.Default.SortedDictionaryStringString)!;

    [JsonSerializable(typeof(SortedDictionary<string, string>))]
    private sealed partial class TextMapJson : JsonSerializerContext;
}
