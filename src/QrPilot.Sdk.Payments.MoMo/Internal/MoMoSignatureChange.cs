using System.Net;
using Field = QrPilot.Sdk.Payments.MoMo.Internal.MoMoNotification.Field;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>A way back from what came to what may have been signed.</summary>
/// <param name="What">Completes "The signature is right once ...".</param>
/// <param name="Apply">Makes the value that may have been signed.</param>
internal sealed record MoMoSignatureChange(string What, Func<string, string> Apply)
{
    private static readonly MoMoSignatureChange Encoded = new("characters are percent-encoded", Uri.EscapeDataString);
    private static readonly MoMoSignatureChange EncodedLower = new("characters are percent-encoded with lower-case hex", EncodeLower);
    private static readonly MoMoSignatureChange FormEncoded = new(
        "characters are percent-encoded and a space is a '+'", WebUtility.UrlEncode!);
    private static readonly MoMoSignatureChange Decoded = new("percent-escapes are decoded", Uri.UnescapeDataString);
    private static readonly MoMoSignatureChange FormDecoded = new(
        "percent-escapes are decoded and a '+' is a space", WebUtility.UrlDecode!);

    /// <summary>What happens to one value, the likeliest first.</summary>
    public static readonly MoMoSignatureChange[] OfOne =
    [
        new("the '=' padding is put back", Pad),
        new("a '+' is a space again", static value => value.Replace('+', ' ')),
        new("a space is a '+' again", static value => value.Replace(' ', '+')),
        Decoded,
        FormDecoded,
        Encoded,
        EncodedLower,
        FormEncoded,
        new("white space around the value is removed", static value => value.Trim()),
        new("a space after the value is put back", static value => value.Contains(' ', StringComparison.Ordinal) ? value + " " : value),
        new("a space before the value is put back", static value => value.Contains(' ', StringComparison.Ordinal) ? " " + value : value),
        new("letters are lower case", static value => value.ToLowerInvariant()),
        new("letters are upper case", static value => value.ToUpperInvariant()),
    ];

    /// <summary>What happens to all values at once.</summary>
    public static readonly MoMoSignatureChange[] OfAll = [Encoded, EncodedLower, FormEncoded, Decoded, FormDecoded];

    /// <summary>The fields whose values can be written in more than one way, the likeliest first.</summary>
    public static readonly Field[] Texts =
    [
        Field.OrderInfo, Field.ExtraData, Field.Message, Field.OrderId, Field.RequestId, Field.PayType, Field.OrderType, Field.PartnerCode,
    ];

    /// <summary>Base64 comes in groups of four.</summary>
    private static string Pad(string value) => (value.Length & 3) switch
    {
        2 => value + "==",
        3 => value + "=",
        _ => value,
    };

    private static string EncodeLower(string value)
    {
        var encoded = Uri.EscapeDataString(value).ToCharArray();
        for (var i = 0; i + 2 < encoded.Length; i++)
        {
            if (encoded[i] == '%')
            {
                encoded[i + 1] = char.ToLowerInvariant(encoded[i + 1]);
                encoded[i + 2] = char.ToLowerInvariant(encoded[i + 2]);
            }
        }

        return new string(encoded);
    }
}
