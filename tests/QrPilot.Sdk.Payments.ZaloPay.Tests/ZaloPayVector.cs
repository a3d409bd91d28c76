using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

/// <summary>A signed message of ZaloPay's, from Data/zalopay-vectors.json, where each names its source.</summary>
internal sealed record ZaloPayVector(string Kind, string Origin, string Source, string Key, JsonObject Fields, string Raw, string Signature)
{
    public static readonly IReadOnlyList<ZaloPayVector> All = Load();

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ZaloPayVector Callback => All.Single(vector => vector.Kind == "callback");

    public string Name => $"{Kind}: {Origin}, {Source}";

    public string this[string field] => (string)Fields[field]!;

    /// <summary>Rows of all vectors of some kinds, by name and number.</summary>
    public static TheoryData<string, int> Rows(params string[] kinds)
    {
        var rows = new TheoryData<string, int>();
        for (var i = 0; i < All.Count; i++)
        {
            if (kinds.Contains(All[i].Kind))
            {
                rows.Add(All[i].Name, i);
            }
        }

        return rows;
    }

    /// <summary>The body of a callback as ZaloPay posts it.</summary>
    public byte[] ToBody() => Body(this["data"], Signature);

    public static byte[] Body(string data, string mac, int type = 1) =>
        Encoding.UTF8.GetBytes($$"""{"data":{{Quoted(data)}},"mac":{{Quoted(mac)}},"type":{{type}}}""");

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    private static List<ZaloPayVector> Load()
    {
        using var stream = typeof(ZaloPayVector).Assembly.GetManifestResourceStream("zalopay-vectors.json")!;
        return [.. JsonNode.Parse(stream)!.AsArray().Select(node => new ZaloPayVector(
            (string)node!["kind"]!,
            (string)node["origin"]!,
            (string)node["source"]!,
            (string)node["key"]!,
            node["fields"]!.AsObject(),
            (string)node["raw"]!,
            (string)node["signature"]!))];
    }
}
