using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QrPilot.Sdk.AspNetCore.Tests.OpenApi;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

[Collection(QuietHost.Name)]
public sealed partial class DocumentTests(ApiHost host)
{
    [Fact]
    public async Task Document_EveryOperation_HasAnExample()
    {
        var document = await ApiDocument.ReadAsync(host);

        Assert.Equal(Examples.All.Keys.Order(), document.Operations.Select(operation => operation.Id).Order());
    }

    [Fact]
    public async Task Document_Version_Is31()
    {
        var document = await ApiDocument.ReadAsync(host);

        Assert.StartsWith("3.1.", (string?)document.Json["openapi"], StringComparison.Ordinal);
        Assert.Equal("QrPilot", (string?)document.Json["info"]!["title"]);
        Assert.NotEmpty((string)document.Json["info"]!["version"]!);
    }

    [Fact]
    public async Task Document_EveryOperation_SaysWhatItIs()
    {
        var document = await ApiDocument.ReadAsync(host);

        Assert.All(document.Operations, operation =>
        {
            Assert.Matches("^[A-Z][A-Za-z]+$", (string?)operation.Json["operationId"]);
            Assert.NotEmpty((string?)operation.Json["summary"] ?? "");
            Assert.NotEmpty(operation.Json["tags"]!.AsArray());
            Assert.Equal(operation.Path.StartsWith("/v1/", StringComparison.Ordinal), operation.TakesCredential);
            Assert.Equal(operation.TakesCredential, operation.Scopes.Count > 0);
            Assert.Equal(PathParameter().Matches(operation.Path).Select(match => match.Groups[1].Value), operation.ParametersIn("path"));
            Assert.Equal(operation.Method is "POST" or "PUT" && operation.TakesCredential, operation.BodySchema is not null || operation.TakesFile);
            Assert.InRange(operation.SuccessStatus, 200, 204);
        });
        Assert.Distinct(document.Operations.Select(operation => operation.Id));
    }

    [Fact]
    public async Task Document_EveryOperationOfTheApi_MayAnswerTooManyRequests()
    {
        var document = await ApiDocument.ReadAsync(host);

        Assert.All(document.Operations, operation => Assert.Equal(operation.TakesCredential, operation.Json["responses"]!.AsObject().ContainsKey("429")));
    }

    [Fact]
    public async Task Document_EveryOperationThatNeedsTheStorage_MayAnswerThatItIsAway()
    {
        var document = await ApiDocument.ReadAsync(host);

        Assert.All(document.Operations, operation => Assert.Equal(operation.Id != "IsLive", operation.Json["responses"]!.AsObject().ContainsKey("503")));
    }

    [Fact]
    public async Task Document_EveryPostThatChangesOneThing_TakesAnIdempotencyKey()
    {
        var document = await ApiDocument.ReadAsync(host);

        var without = document.Operations.Where(operation => operation.Method == "POST" && !operation.TakesIdempotencyKey).Select(operation => operation.Id);

        Assert.Equal(["IssueApiKey", "ReceiveNotification", "SendEvents", "SendSessionEvents"], without.Order());
    }

    [Fact]
    public async Task Document_EveryFieldAndParameter_IsSnakeCase()
    {
        var document = await ApiDocument.ReadAsync(host);

        var names = Nodes(document.Json)
            .Where(node => node["properties"] is JsonObject)
            .SelectMany(node => node["properties"]!.AsObject().Select(property => property.Key))
            .Concat(document.Operations.SelectMany(operation => operation.ParametersIn("path").Concat(operation.ParametersIn("query"))));

        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", name));
    }

    [Fact]
    public async Task Document_EveryNumber_IsAnIntegerButForProportions()
    {
        var document = await ApiDocument.ReadAsync(host);
        var nodes = Nodes(document.Json).ToList();
        var fractions = nodes.Select(node => node["properties"]).OfType<JsonObject>().SelectMany(properties => properties)
            .Where(field => field.Value is JsonObject schema && ApiDocument.TypesOf(schema).Contains("number"));

        Assert.Equal(["lower", "share", "upper"], fractions.Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.Equal(3, nodes.Count(node => node["type"] is JsonValue or JsonArray && ApiDocument.TypesOf(node).Contains("number")));
        Assert.All(nodes.Where(node => node["type"] is JsonValue or JsonArray), schema =>
        {
            var types = ApiDocument.TypesOf(schema);
            Assert.False(types.Contains("integer") && types.Contains("string"), schema.ToJsonString());
        });
    }

    [Fact]
    public async Task Document_EveryField_HasATypeOrWords()
    {
        var document = await ApiDocument.ReadAsync(host);

        var fields = Nodes(document.Json).Select(node => node["properties"]).OfType<JsonObject>().SelectMany(properties => properties).ToList();

        Assert.All(fields, field => Assert.NotEmpty(ApiDocument.TypesOf(document.ResolveValue(field.Value!))));
        var kinds = fields.Where(field => field.Key == "kind").Select(field => document.ResolveValue(field.Value!)["enum"]!.ToJsonString()).Distinct();
        Assert.Equal(
            [
                """["coffee_shop","restaurant","chain"]""",
                """["link","unlink","record_cash","write_off","accept","undo"]""",
                """["opening_float","paid_in","paid_out"]""",
                """["text","secret","time","switch"]""",
            ],
            kinds.Order(StringComparer.Ordinal));
        Assert.All(fields.Where(field => field.Key == "end_reason"), field => Assert.True(document.AllowsNull(field.Value!)));
    }

    /// <summary>Exceptions are the field's word for what could not be matched.</summary>
    private static readonly string[] OperationIds = ["GetException", "ResolveException"];

    [Fact]
    public async Task Document_Text_TellsOfNoTypeOfOurs()
    {
        var document = await ApiDocument.ReadAsync(host);

        Assert.Empty(Problems.Insides(OperationIds.Aggregate(document.Json.ToJsonString(), (text, id) => text.Replace($"\"{id}\"", "", StringComparison.Ordinal))));
        Assert.DoesNotContain('`', document.Json.ToJsonString());
    }

    [Fact]
    public async Task Document_EveryReference_PointsAtASchemaThatIsUsed()
    {
        var document = await ApiDocument.ReadAsync(host);

        var pointers = Nodes(document.Json).Where(node => node["$ref"] is JsonValue).ToList();
        var used = pointers.Select(node => ((string)node["$ref"]!).Split('/')[^1]).ToHashSet(StringComparer.Ordinal);

        Assert.All(pointers, node => Assert.NotEmpty(document.Resolve(node)));
        Assert.All(document.Json["components"]!["schemas"]!.AsObject(), schema => Assert.Contains(schema.Key, used));
    }

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject fields => [fields, .. fields.SelectMany(field => Nodes(field.Value))],
        JsonArray items => items.SelectMany(Nodes),
        _ => [],
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathParameter();
}
