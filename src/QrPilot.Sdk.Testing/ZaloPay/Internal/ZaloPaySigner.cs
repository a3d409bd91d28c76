using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal;

/// <summary>Signs as ZaloPay does.</summary>
/// <remarks>Source: docs.zalopay.vn v2, secure data transmission: HMAC-SHA256, lower-case hex, over raw values joined by bars.</remarks>
internal static class ZaloPaySigner
{
    public static string Sign(string key, params string[] values) => Mac.Sha256Hex(key, string.Join('|', values));
}
