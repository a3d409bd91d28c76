using System.Text;
using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>Signs as MoMo does.</summary>
/// <remarks>Source: developers.momo.vn v3, "Signature": HMAC-SHA256, lower-case hex, over raw <c>name=value</c> pairs in alphabetical order.</remarks>
internal static class MoMoSigner
{
    public static string Sign(string secretKey, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(value);
        }

        return Mac.Sha256Hex(secretKey, text.ToString());
    }
}
