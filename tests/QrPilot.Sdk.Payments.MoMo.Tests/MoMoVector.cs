using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>A signed message of MoMo's, from Data/momo-vectors.json, where each names its source.</summary>
internal sealed partial record MoMoVector(
    string Kind, string Origin, string Source, string SecretKey, IReadOnlyList<KeyValuePair<string, string>> Fields, string Signature)
{
    public static readonly string[] Numbers = ["amount", "responseTime", "resultCode", "transId"];

    public static readonly IReadOnlyList<MoMoVector> All = Load();

    private static readonly JsonSerializerOptions AsMoMoWrites = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<MoMoVector> Notifications => All.Where(vector => vector.Kind.StartsWith("ipn", StringComparison.Ordinal));

    public static MoMoVector Paid => All.Single(vector => vector.Kind == "ipn resultCode 0");

    /// <summary>Kind, origin and source, and the order where these are not enough.</summary>
    public string Name => $"{Kind}, {Origin}, {SourceId()}, order {Fields.Single(pair => pair.Key == "orderId").Value}";

    public string this[string field] => Fields.Single(pair => pair.Key == field).Value;

    public static MoMoVector Named(string name) => All.Single(vector => vector.Name == name);

    public static TheoryData<string> NamesOf(params string[] kinds) =>
    [
        .. All
            .Where(vector => Array.Exists(kinds, kind => vector.Kind.StartsWith(kind, StringComparison.Ordinal)))
            .Select(vector => vector.Name),
    ];

    /// <summary>The message as MoMo posts it: without the access key, numbers as numbers.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (name, value) in Fields.Where(pair => pair.Key != "accessKey"))
        {
            json[name] = Numbers.Contains(name)
                ? JsonValue.Create(long.Parse(value, CultureInfo.InvariantCulture))
                : JsonValue.Create(value);
        }

        json["signature"] = Signature;
        return json;
    }

    /// <summary>The bytes, with letters as they are and not as escapes.</summary>
    public byte[] ToBody() => Write(ToJson());

    public static byte[] Write(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, AsMoMoWrites);

    private string SourceId() => FileId().Match(Source) is { Success: true } match ? match.Value : Source.Split(',')[0];

    private static List<MoMoVector> Load()
    {
        using var stream = typeof(MoMoVector).Assembly.GetManifestResourceStream("momo-vectors.json")!;
        return [.. JsonNode.Parse(stream)!.AsArray().Select(node => new MoMoVector(
            (string)node!["kind"]!,
            (string)node["origin"]!,
            (string)node["source"]!,
            (string)node["secretKey"]!,
            [.. node["fields"]!.AsObject().Select(pair => KeyValuePair.Create(pair.Key, (string)pair.Value!))],
            (string)node["signature"]!))];
    }

    [GeneratedRegex("file id [0-9]+")]
    private static partial Regex FileId();
}
