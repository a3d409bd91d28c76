using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.OpenApi;

/// <summary>The document that the host serves.</summary>
internal sealed class ApiDocument(JsonObject json)
{
    public JsonObject Json => json;

    public IReadOnlyList<ApiOperation> Operations { get; } =
    [
        .. from path in json["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new ApiOperation(
               (string?)operation.Value!["operationId"] ?? $"{operation.Key} {path.Key}",
               operation.Key.ToUpperInvariant(),
               path.Key,
               operation.Value!.AsObject())
    ];

    public static async Task<ApiDocument> ReadAsync(ApiHost host) => new((await host.GetAsync("/openapi/v1.json")).Good().AsObject());

    public ApiOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>The schema itself where it is only pointed at.</summary>
    public JsonObject Resolve(JsonNode schema)
    {
        var found = schema.AsObject();
        while (found["$ref"] is { } pointer)
        {
            JsonNode target = json;
            foreach (var part in ((string)pointer!).TrimStart('#', '/').Split('/'))
            {
                target = target[part] ?? throw new InvalidOperationException($"{pointer} points at nothing.");
            }

            found = target.AsObject();
        }

        return found;
    }

    /// <summary>The schema of the value where null is one more choice.</summary>
    public JsonObject ResolveValue(JsonNode schema)
    {
        var found = Resolve(schema);
        var choices = found["oneOf"] ?? found["anyOf"];
        return choices is null ? found : ResolveValue(choices.AsArray().Single(choice => (string?)Resolve(choice!)["type"]?.ToString() != "null")!);
    }

    public static IReadOnlyList<string> TypesOf(JsonObject schema) => schema["type"] switch
    {
        null => [],
        JsonArray several => [.. several.Select(type => (string)type!)],
        var one => [(string)one!],
    };

    public bool AllowsNull(JsonNode schema)
    {
        var found = Resolve(schema);
        var choices = found["oneOf"] ?? found["anyOf"];
        return choices is not null
            ? choices.AsArray().Any(choice => AllowsNull(choice!))
            : TypesOf(found) is { Count: > 0 } types ? types.Contains("null") : !found.ContainsKey("enum") || found["enum"]!.AsArray().Contains(null);
    }
}
