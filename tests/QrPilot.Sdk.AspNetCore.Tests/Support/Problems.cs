using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>What every error answer owes its reader, and what it must not tell.</summary>
internal static partial class Problems
{
    public const string ContentType = "application/problem+json";

    private static readonly FrozenSet<string> KnownCodes = typeof(ErrorCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fields =
        new[] { "type", "title", "status", "detail", "code", "trace_id", "errors", "resume_at" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is wrong with a problem answer; empty when all is well.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="status">The status it has to have.</param>
    /// <param name="field">The input field it has to name, if any.</param>
    public static IReadOnlyList<string> Faults(ApiAnswer answer, int status, string? field = null)
    {
        if (answer.Status != status || answer.ContentType != ContentType)
        {
            return [$"{status} expected, came {answer.Status} {answer.ContentType} {answer.Text}"];
        }

        var problem = answer.Json.AsObject();
        var faults = new List<string>();
        Check((int?)problem["status"] == status, "status differs from the answer's");
        Check(CodePattern().IsMatch((string?)problem["code"] ?? "") && KnownCodes.Contains((string)problem["code"]!), "code is unknown");
        Check((string?)problem["type"] == $"urn:qrpilot:error:{problem["code"]}", "type does not name the code");
        Check(!string.IsNullOrWhiteSpace((string?)problem["title"]), "title is missing");
        Check(!string.IsNullOrWhiteSpace((string?)problem["detail"]), "detail is missing");
        Check(!string.IsNullOrWhiteSpace((string?)problem["trace_id"]), "trace_id is missing");
        Check(problem.All(property => Fields.Contains(property.Key)), "a field that is not of a problem");
        Check(Insides(answer.Text).Count == 0, "tells of the insides");
        Check(field is null || Names(problem, field), $"errors does not name '{field}'");
        Check(status != 401 || answer.Headers.WwwAuthenticate.Count > 0, "WWW-Authenticate is missing");
        return faults;

        void Check(bool isGood, string fault)
        {
            if (!isGood)
            {
                faults.Add($"{fault}: {answer.Status} {answer.Text}");
            }
        }
    }

    /// <summary>The words of a text that tell of types, statements or files of ours.</summary>
    public static IReadOnlyList<string> Insides(string text) => [.. InsidesPattern().Matches(text).Select(match => match.Value)];

    private static bool Names(JsonObject problem, string field) =>
        problem["errors"] is JsonObject errors && errors[field] is JsonArray { Count: > 0 } texts && texts.All(text => ((string?)text)?.Length > 0);

    [GeneratedRegex(@"^QRP\d{4}$")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"QrPilot\.|System\.|Microsoft\.|Exception\b|Nullable|   at |\.cs\b|SQLite|\bselect .+ from |insert into |foreign key|unique constraint", RegexOptions.CultureInvariant)]
    private static partial Regex InsidesPattern();
}
