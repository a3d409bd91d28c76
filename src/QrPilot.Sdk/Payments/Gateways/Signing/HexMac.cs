using System.Buffers;

namespace QrPilot.Sdk.Payments.Gateways.Signing;

/// <summary>Signatures in hex.</summary>
public static class HexMac
{
    /// <summary>Reads a signature in hex of either case.</summary>
    /// <param name="hex">The ASCII digits.</param>
    /// <param name="mac">Where to; its length is that of a right signature.</param>
    /// <returns>Whether it is exactly as long and all hex.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> hex, Span<byte> mac) =>
        hex.Length == mac.Length * 2
        && Convert.FromHexString(hex, mac, out _, out var written) == OperationStatus.Done
        && written == mac.Length;

    /// <inheritdoc cref="TryDecode(ReadOnlySpan{byte}, Span{byte})" />
    public static bool TryDecode(ReadOnlySpan<char> hex, Span<byte> mac) =>
        hex.Length == mac.Length * 2
        && Convert.FromHexString(hex, mac, out _, out var written) == OperationStatus.Done
        && written == mac.Length;
}
