using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QrPilot.Sdk.AspNetCore.Tests.OpenApi;

/// <summary>An operation as the document describes it.</summary>
internal sealed partial record ApiOperation(string Id, string Method, string Path, JsonObject Json)
{
    public IReadOnlyList<JsonObject> Parameters => [.. (Json["parameters"]?.AsArray() ?? []).Select(node => node!.AsObject())];

    public JsonNode? BodySchema => Json["requestBody"]?["content"]?["application/json"]?["schema"];

    /// <summary>Whether its body is a file.</summary>
    public bool TakesFile => Json["requestBody"]?["content"]?["text/csv"] is not null;

    /// <summary>Whether a credential is part of the description at all.</summary>
    public bool TakesCredential => Json["security"] is JsonArray { Count: > 0 };

    /// <summary>Whether it may be called without a credential, too.</summary>
    public bool TakesNobody => Json["security"] is not JsonArray security || security.Any(node => node!.AsObject().Count == 0);

    public bool TakesPhones => Description.Contains("session token", StringComparison.Ordinal);

    /// <summary>The scopes of which one is enough.</summary>
    public IReadOnlyList<string> Scopes => TakesCredential
        ? [.. ScopesPattern().Match(Description).Groups["scope"].Captures.Select(capture => capture.Value)]
        : [];

    public bool TakesIdempotencyKey => Parameters.Any(parameter => (string?)parameter["in"] == "header" && (string?)parameter["name"] == "Idempotency-Key");

    /// <summary>The one documented status of success.</summary>
    public int SuccessStatus => Json["responses"]!.AsObject()
        .Select(response => int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture))
        .Single(status => status is >= 200 and < 300);

    public JsonNode? AnswerSchema(int status) => Json["responses"]?[$"{status}"]?["content"]?["application/json"]?["schema"];

    public IEnumerable<string> ParametersIn(string place) =>
        Parameters.Where(parameter => (string?)parameter["in"] == place).Select(parameter => (string)parameter["name"]!);

    private string Description => (string?)Json["description"] ?? "";

    [GeneratedRegex(@"with the scope (?<scope>\w+)(?: or (?<scope>\w+))*")]
    private static partial Regex ScopesPattern();
}
