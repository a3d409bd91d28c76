using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.AspNetCore.Tests.OpenApi;

/// <summary>Checks an answer against its schema, strictly: what the schema does not mention must not be there.</summary>
internal sealed class SchemaCheck(ApiDocument document)
{
    private static readonly string[] KnownWords =
    [
        "$ref", "type", "properties", "required", "items", "enum", "format", "oneOf", "anyOf", "additionalProperties", "description", "default", "pattern",
    ];

    public IReadOnlyList<string> Faults(JsonNode? value, JsonNode schema)
    {
        var faults = new List<string>();
        Check(value, schema, "$", faults);
        return faults;
    }

    private void Check(JsonNode? value, JsonNode given, string path, List<string> faults)
    {
        var schema = document.Resolve(given);
        faults.AddRange(schema.Where(word => !KnownWords.Contains(word.Key)).Select(word => $"{path}: the check does not know '{word.Key}'"));
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
        {
            if (!choices.Any(choice => Faults(value, choice!).Count == 0))
            {
                faults.Add($"{path}: no choice fits {value}");
            }

            return;
        }

        var types = ApiDocument.TypesOf(schema);
        if (types.Count > 0 && !types.Any(type => IsOf(value, type)))
        {
            faults.Add($"{path}: {value?.ToJsonString() ?? "null"} is not {string.Join(" or ", types)}");
            return;
        }

        if (value is not null && schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            faults.Add($"{path}: {value} is none of {words.ToJsonString()}");
        }

        if (value is not null && (string?)schema["format"] is { } format && !HasFormat(value, format))
        {
            faults.Add($"{path}: {value} is not a {format}");
        }

        switch (value)
        {
            case JsonObject fields when schema.ContainsKey("properties") || schema.ContainsKey("additionalProperties"):
                CheckFields(fields, schema, path, faults);
                break;
            case JsonArray items when schema["items"] is { } item:
                for (var i = 0; i < items.Count; i++)
                {
                    Check(items[i], item, $"{path}[{i}]", faults);
                }

                break;
        }
    }

    private void CheckFields(JsonObject fields, JsonObject schema, string path, List<string> faults)
    {
        var known = schema["properties"]?.AsObject() ?? [];
        faults.AddRange((schema["required"]?.AsArray() ?? [])
            .Where(name => !fields.ContainsKey((string)name!))
            .Select(name => $"{path}: '{name}' is required"));
        foreach (var (name, value) in fields)
        {
            if ((known[name] ?? schema["additionalProperties"] as JsonObject) is { } field)
            {
                Check(value, field, $"{path}.{name}", faults);
            }
            else
            {
                faults.Add($"{path}: '{name}' is not described");
            }
        }
    }

    private static bool IsOf(JsonNode? value, string type) => (value?.GetValueKind() ?? JsonValueKind.Null, type) switch
    {
        (JsonValueKind.Null, "null") => true,
        (JsonValueKind.String, "string") => true,
        (JsonValueKind.Object, "object") => true,
        (JsonValueKind.Array, "array") => true,
        (JsonValueKind.True or JsonValueKind.False, "boolean") => true,
        (JsonValueKind.Number, "integer") => value!.AsValue().TryGetValue<long>(out _),
        (JsonValueKind.Number, "number") => true,
        _ => false,
    };

    private static bool HasFormat(JsonNode value, string format) => format switch
    {
        "date-time" => DateTimeOffset.TryParse((string?)value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Offset == TimeSpan.Zero,
        "date" => DateOnly.TryParseExact((string?)value, "yyyy-MM-dd", out _),
        "int32" => value.AsValue().TryGetValue<int>(out _),
        "int64" => value.AsValue().TryGetValue<long>(out _),
        "double" => value.AsValue().TryGetValue<double>(out _),
        _ => false,
    };
}
