using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>A signed message of MoMo's, from Data/momo-vectors.json, where each names its source.</summary>
internal sealed record MoMoVector(string Kind, string Origin, string SecretKey, IReadOnlyList<KeyValuePair<string, string>> Fields, string Signature)
{
    private static readonly string[] Numbers = ["amount", "responseTime", "resultCode", "transId"];

    public static readonly IReadOnlyList<MoMoVector> All = Load();

    public static IReadOnlyList<MoMoVector> Notifications => [.. All.Where(vector => vector.Kind.StartsWith("ipn", StringComparison.Ordinal))];

    public static MoMoVector Paid => All.Single(vector => vector.Kind == "ipn resultCode 0");

    public string this[string field] => Fields.Single(pair => pair.Key == field).Value;

    /// <summary>The notification as MoMo posts it: without the access key, numbers as numbers.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (name, value) in Fields.Where(pair => pair.Key != "accessKey"))
        {
            json[name] = Numbers.Contains(name) ? JsonValue.Create(long.Parse(value, CultureInfo.InvariantCulture)) : JsonValue.Create(value);
        }

        json["signature"] = Signature;
        return json;
    }

    public byte[] ToBody() => JsonSerializer.SerializeToUtf8Bytes(ToJson());

    private static List<MoMoVector> Load()
    {
        using var stream = typeof(MoMoVector).Assembly.GetManifestResourceStream("momo-vectors.json")!;
        return [.. JsonNode.Parse(stream)!.AsArray().Select(node => new MoMoVector(
            (string)node!["kind"]!,
            (string)node["origin"]!,
            (string)node["secretKey"]!,
            [.. node["fields"]!.AsObject().Select(pair => KeyValuePair.Create(pair.Key, (string)pair.Value!))],
            (string)node["signature"]!))];
    }
}
