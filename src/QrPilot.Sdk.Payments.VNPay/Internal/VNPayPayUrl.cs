using System.Text;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Writes and signs the query of the pay page: the text that is signed is the query, with the signature behind it.</summary>
/// <remarks>Source: sandbox.vnpayment.vn, "PAY": what has a value, sorted by name, form-encoded with upper-case hex. Of the encodings
/// VNPay's Java servers know, Java's own is taken; the values that we send are the same in all of them.</remarks>
internal static class VNPayPayUrl
{
    public static string Write(string address, ReadOnlySpan<byte> key, SortedDictionary<string, string> fields)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            Write(ref text, fields);
            var signature = text.Sign(VNPaySignature.Algorithm, key);
            return $"{address}?{Encoding.ASCII.GetString(text.Text)}&vnp_SecureHash={signature}";
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>Empty fields to be sorted by name as VNPay sorts them.</summary>
    public static SortedDictionary<string, string> Fields() => new(StringComparer.Ordinal);

    private static void Write(scoped ref SignatureText text, SortedDictionary<string, string> fields)
    {
        foreach (var (name, value) in fields)
        {
            if (value.Length == 0)
            {
                continue;
            }

            if (!text.Text.IsEmpty)
            {
                text.Append((byte)'&');
            }

            text.Append(name);
            text.Append((byte)'=');
            VNPayForm.Append(ref text, Encoding.UTF8.GetBytes(value), VNPayEncoding.Java);
        }
    }
}
