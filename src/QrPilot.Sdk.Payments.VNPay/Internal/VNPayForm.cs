using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Writes and reads form-encoded values, byte by byte, so that nothing is lost or normalised.</summary>
internal static class VNPayForm
{
    /// <summary>Adds a value in another encoding.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="value">A form-encoded value whose percent escapes are right.</param>
    /// <param name="encoding">The encoding.</param>
    public static void AppendAgain(scoped ref SignatureText text, ReadOnlySpan<byte> value, VNPayEncoding encoding)
    {
        if (encoding == VNPayEncoding.AsReceived || (encoding <= VNPayEncoding.DotNet && !value.ContainsAnyExcept(VNPayForms.Settled)))
        {
            text.Append(value);
            return;
        }

        while (!value.IsEmpty)
        {
            Append(ref text, Next(ref value), encoding);
        }
    }

    /// <summary>Adds a value that is not encoded yet.</summary>
    public static void Append(scoped ref SignatureText text, scoped ReadOnlySpan<byte> plain, VNPayEncoding encoding)
    {
        foreach (var part in plain)
        {
            Append(ref text, part, encoding);
        }
    }

    /// <summary>Decodes a form-encoded value whose percent escapes are right.</summary>
    /// <returns>How many bytes it has, or -1 when they do not fit.</returns>
    public static int Decode(ReadOnlySpan<byte> value, Span<byte> plain)
    {
        var length = 0;
        while (!value.IsEmpty)
        {
            if (length == plain.Length)
            {
                return -1;
            }

            plain[length++] = Next(ref value);
        }

        return length;
    }

    /// <summary>Whether every percent sign starts an escape.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> value)
    {
        for (var percent = value.IndexOf((byte)'%'); percent >= 0; percent = value.IndexOf((byte)'%'))
        {
            value = value[(percent + 1)..];
            if (value.Length < 2 || !char.IsAsciiHexDigit((char)value[0]) || !char.IsAsciiHexDigit((char)value[1]))
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(scoped ref SignatureText text, byte plain, VNPayEncoding encoding)
    {
        if (char.IsAsciiLetterOrDigit((char)plain) || encoding == VNPayEncoding.None || VNPayForms.Bare(encoding).Contains(plain))
        {
            text.Append(plain);
        }
        else if (plain == (byte)' ' && encoding != VNPayEncoding.PercentSpace)
        {
            text.Append((byte)'+');
        }
        else
        {
            var digits = encoding == VNPayEncoding.LowerHex ? "0123456789abcdef"u8 : "0123456789ABCDEF"u8;
            text.Append([(byte)'%', digits[plain >> 4], digits[plain & 15]]);
        }
    }

    private static byte Next(ref ReadOnlySpan<byte> value)
    {
        var first = value[0];
        if (first == (byte)'%')
        {
            var plain = (Digit(value[1]) << 4) | Digit(value[2]);
            value = value[3..];
            return (byte)plain;
        }

        value = value[1..];
        return first == (byte)'+' ? (byte)' ' : first;
    }

    private static int Digit(byte hex) => hex <= (byte)'9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
