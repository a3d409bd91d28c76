using System.Text.Json;
using System.Text.Json.Nodes;

namespace QrPilot.Rehearsal.Stages;

/// <summary>Changes one character and leaves everything else as it was.</summary>
internal static class OneCharacter
{
    /// <summary>The text with another last character of the same kind, or with one more when it was empty.</summary>
    public static string Of(string text) => text.Length == 0 ? "x" : text[..^1] + Another(text[^1]);

    /// <summary>A text or a number of a JSON object, of the same type but changed.</summary>
    public static JsonNode Of(JsonNode? value) => value!.GetValueKind() == JsonValueKind.Number
        ? JsonNode.Parse(Of(value.ToJsonString()))!
        : JsonValue.Create(Of(value.GetValue<string>()));

    private static char Another(char c) => c switch
    {
        '9' => '1',
        >= '0' and < '9' => (char)(c + 1),
        'f' => 'e',
        'z' or 'Z' => (char)(c - 1),
        _ => (char)(c + 1),
    };
}
