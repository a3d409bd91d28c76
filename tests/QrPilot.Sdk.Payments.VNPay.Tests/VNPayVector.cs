using System.Text.Json.Nodes;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

/// <summary>A signed message, from Data/vnpay-vectors.json, where each names its source.</summary>
internal sealed record VNPayVector(
    string Kind, string Origin, string Source, string Key, IReadOnlyDictionary<string, string> Fields, string Raw, string Signature)
{
    public static readonly IReadOnlyList<VNPayVector> All = Load();

    public static VNPayVector Paid => All.Single(vector => vector.Kind == "ipn success");

    public bool IsPay => Kind.StartsWith("pay create", StringComparison.Ordinal);

    public bool IsNotification => Kind.StartsWith("ipn", StringComparison.Ordinal) || Kind == "return url";

    public string Name => $"{Kind} | {Origin} | {Source}";

    public string Query => $"{Raw}&vnp_SecureHash={Signature}";

    public string this[string field] => Fields[field];

    public static VNPayVector Of(string name) => All.Single(vector => vector.Name == name);

    public static TheoryData<string> Rows(Func<VNPayVector, bool> which) => [.. All.Where(which).Select(vector => vector.Name)];

    private static List<VNPayVector> Load()
    {
        using var stream = typeof(VNPayVector).Assembly.GetManifestResourceStream("vnpay-vectors.json")!;
        return [.. JsonNode.Parse(stream)!.AsArray().Select(node => new VNPayVector(
            (string)node!["kind"]!,
            (string)node["origin"]!,
            (string)node["source"]!,
            (string)node["key"]!,
            node["fields"]!.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!),
            (string)node["raw"]!,
            (string)node["signature"]!))];
    }
}
