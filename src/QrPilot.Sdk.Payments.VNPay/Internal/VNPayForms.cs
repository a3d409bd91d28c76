using System.Buffers;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>What the encodings leave bare.</summary>
internal static class VNPayForms
{
    /// <summary>Bytes of an encoded value that stay as they are in the encodings that are accepted.</summary>
    public static readonly SearchValues<byte> Settled =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.*+"u8);

    /// <summary>What stays bare besides letters and digits.</summary>
    public static ReadOnlySpan<byte> Bare(VNPayEncoding encoding) => encoding switch
    {
        VNPayEncoding.Java => "-_.*"u8,
        VNPayEncoding.DotNet or VNPayEncoding.LowerHex => "-_.!*()"u8,
        VNPayEncoding.Node => "-_.~!*'()"u8,
        VNPayEncoding.Php => "-_."u8,
        _ => "-_.~"u8,
    };
}
