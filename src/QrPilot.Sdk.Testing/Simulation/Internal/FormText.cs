using System.Text;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Form encoding as Java's URLEncoder does it, which stands behind the gateways: a space is a plus; letters, digits and
/// <c>- _ . *</c> stay; every other byte of the UTF-8 text is a percent sign and two upper-case digits.</summary>
internal static class FormText
{
    private const string Digits = "0123456789ABCDEF";

    public static string Encode(string value)
    {
        var text = new StringBuilder(value.Length + 16);
        foreach (var octet in Encoding.UTF8.GetBytes(value))
        {
            var c = (char)octet;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '*')
            {
                text.Append(c);
            }
            else if (c == ' ')
            {
                text.Append('+');
            }
            else
            {
                text.Append('%').Append(Digits[octet >> 4]).Append(Digits[octet & 15]);
            }
        }

        return text.ToString();
    }

    /// <summary>The pairs of a query or a form, decoded, in their order; null when a name comes twice.</summary>
    public static Dictionary<string, string>? Read(string query)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            if (!fields.TryAdd(Decode(name), Decode(value)))
            {
                return null;
            }
        }

        return fields;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
