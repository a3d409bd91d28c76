using System.Text.Json.Nodes;

namespace QrPilot.Sdk.AspNetCore.Tests.OpenApi;

/// <summary>Derives wrong bodies from a right one and its schema: one field is wrong at a time.</summary>
internal sealed class Mutations(ApiDocument document, JsonObject example, JsonNode schema)
{
    private static readonly string[] Numbers = ["-1", "1000000000000000000", "1e3", "1.5", "\"100\"", "99999999999999999999", "true", "[]", "{}"];
    private static readonly string[] Texts = ["1", "false", "[]", "{}", "\"\"", "\"   \"", "\"a\\u0001b\"", "\"a\\nb\"", $"\"{new string('x', 20_000)}\""];
    private static readonly string[] Words = ["1", "\"1\"", "\"no_such_value\"", "\"\"", "[]", "\"coffee_shop, restaurant\""];
    private static readonly string[] Dates = ["\"2026-02-30\"", "\"0001-01-01\"", "\"1999-12-31\"", "\"31/01/2026\"", "\"2026-1-1\"", "\"\"", "20260131", "\"2026-01-31T00:00:00Z\""];
    private static readonly string[] Switches = ["1", "\"true\"", "[]"];

    private static readonly string[] Times =
    [
        "\"2026-01-31T18:30:00\"", "\"9999-12-31T23:59:59Z\"", "\"2101-01-02T00:00:00Z\"", "\"0001-01-01T00:00:00Z\"", "\"1999-12-30T00:00:00Z\"",
        "\"2026-02-30T10:00:00Z\"", "\"2026-01-31\"", "\"1 OCT 2026 10:00 -07:00\"", "\"2026-01-31 18:30:00Z\"", "\"now\"", "\"\"", "1767225600", "{}",
    ];

    /// <summary>Amounts for which nothing is an amount, and the counter of a device, which has no end.</summary>
    private static readonly string[] ZeroAllowed = ["price", "client_total", "device_seq", "cut_over_hour", "counted_cash", "orders", "revenue"];
    private static readonly string[] Endless = ["device_seq"];

    /// <summary>A clock that is wrong is no mistake of the request: the skew is kept.</summary>
    private static readonly string[] FutureAllowed = ["sent_at"];

    public IEnumerable<Mutation> All() => Walk(example, schema, "");

    private IEnumerable<Mutation> Walk(JsonObject value, JsonNode given, string path)
    {
        var fields = document.ResolveValue(given)["properties"]?.AsObject() ?? [];
        yield return Change($"{path} with an unknown field", path, "surprise", (at, name) => at[name] = 1);
        foreach (var (name, field) in fields)
        {
            var isRequired = document.ResolveValue(given)["required"]?.AsArray().Any(required => (string?)required == name) == true;
            if (isRequired)
            {
                yield return Change($"{path}{name} missing", path, name, (at, it) => at.Remove(it));
            }

            if (!document.AllowsNull(field!) && document.ResolveValue(field!).Count > 0)
            {
                yield return Change($"{path}{name} null", path, name, (at, it) => at[it] = null);
            }

            foreach (var wrong in Wrong(name, field!))
            {
                yield return Raw($"{path}{name} = {wrong}", path, name, wrong);
            }

            if (!value.ContainsKey(name))
            {
                throw new InvalidOperationException($"The example has no {path}{name}.");
            }

            yield return Twice(path, name);
            foreach (var inner in Inside(value[name], field!, path + name))
            {
                yield return inner;
            }
        }
    }

    private IEnumerable<Mutation> Inside(JsonNode? value, JsonNode field, string path) => (value, document.ResolveValue(field)) switch
    {
        (JsonObject inner, var schema) when schema.ContainsKey("properties") => Walk(inner, schema, path + "."),
        (JsonArray { Count: 1 } list, var schema) when schema["items"] is { } item && list[0] is JsonObject only => Walk(only, item, path + "[0]."),
        _ => [],
    };

    private IEnumerable<string> Wrong(string name, JsonNode field)
    {
        var schema = document.ResolveValue(field);
        var types = ApiDocument.TypesOf(schema);
        if (schema.ContainsKey("enum"))
        {
            return Words;
        }

        if (types.Contains("integer"))
        {
            IEnumerable<string> wrong = ZeroAllowed.Contains(name) ? Numbers : [.. Numbers, "0"];
            return Endless.Contains(name) ? wrong.Where(number => number != "1000000000000000000") : wrong;
        }

        if (types.Contains("string"))
        {
            return (string?)schema["format"] switch
            {
                "date-time" => FutureAllowed.Contains(name) ? Times : [.. Times, "\"2099-01-01T00:00:00Z\""],
                "date" => Dates,
                _ => Texts,
            };
        }

        return types.Contains("boolean") ? Switches
            : types.Contains("array") ? ["{}", "\"x\"", "[]"]
            : types.Contains("object") ? ["[]", "\"x\"", "1"] : [];
    }

    private Mutation Change(string what, string path, string name, Action<JsonObject, string> change)
    {
        var copy = example.DeepClone().AsObject();
        change(Place(copy, path), name);
        return new Mutation(what, copy.ToJsonString(), path + name);
    }

    private Mutation Raw(string what, string path, string name, string json)
    {
        const string Mark = "put the wrong value here";
        var mutation = Change(what.Length > 100 ? what[..100] : what, path, name, (at, it) => at[it] = Mark);
        return mutation with { Body = mutation.Body.Replace($"\"{Mark}\"", json, StringComparison.Ordinal) };
    }

    private Mutation Twice(string path, string name)
    {
        const string Mark = "the same field again";
        var value = Place(example, path)[name]?.ToJsonString() ?? "null";
        var mutation = Change($"{path}{name} twice", path, Mark, (at, it) => at[it] = 0);
        return new Mutation(mutation.Name, mutation.Body.Replace($"\"{Mark}\":0", $"\"{name}\":{value}", StringComparison.Ordinal), path + name);
    }

    private static JsonObject Place(JsonObject root, string path)
    {
        JsonNode place = root;
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            place = part.EndsWith("[0]", StringComparison.Ordinal) ? place[part[..^3]]![0]! : place[part]!;
        }

        return place.AsObject();
    }
}
