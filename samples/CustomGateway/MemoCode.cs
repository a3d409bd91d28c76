using System.Globalization;
using System.Numerics;
using QrPilot.Sdk.Identity;

namespace CustomGateway;

/// <summary>Our payment id in a transfer text: its 128 bits as 25 digits of base 36, which is all that tag 62.08 of a VietQR code holds and
/// what remains when a bank upper-cases the text and drops punctuation.</summary>
internal static class MemoCode
{
    private const int Length = 25;
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly BigInteger Base = Digits.Length;
    private static readonly BigInteger End = BigInteger.One << 128;

    /// <summary>The code of a payment.</summary>
    /// <exception cref="ArgumentException">The id is not <c>pay_</c> and 32 hex digits.</exception>
    public static string Of(string paymentId)
    {
        if (paymentId is null
            || !paymentId.StartsWith(IdPrefix.Payment, StringComparison.Ordinal)
            || !UInt128.TryParse(paymentId.AsSpan(IdPrefix.Payment.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw new ArgumentException("A payment id is pay_ and 32 hex digits.", nameof(paymentId));
        }

        Span<char> code = stackalloc char[Length];
        BigInteger rest = value;
        for (var i = Length - 1; i >= 0; i--)
        {
            (rest, var digit) = BigInteger.DivRem(rest, Base);
            code[i] = Digits[(int)digit];
        }

        return new string(code);
    }

    /// <summary>The payment that a transfer text names, or null. A run of letters and digits counts when it has exactly the code's length.</summary>
    public static string? Find(string memo)
    {
        for (var start = 0; start < memo.Length;)
        {
            var end = start;
            while (end < memo.Length && char.IsAsciiLetterOrDigit(memo[end]))
            {
                end++;
            }

            if (end - start == Length && Decode(memo.AsSpan(start, Length)) is { } paymentId)
            {
                return paymentId;
            }

            start = end + 1;
        }

        return null;
    }

    private static string? Decode(ReadOnlySpan<char> code)
    {
        var value = BigInteger.Zero;
        foreach (var c in code)
        {
            value = (value * Base) + Digits.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
        }

        return value < End ? $"{IdPrefix.Payment}{(UInt128)value:x32}" : null;
    }
}
