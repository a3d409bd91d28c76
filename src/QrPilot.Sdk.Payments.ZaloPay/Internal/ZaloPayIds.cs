using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>ZaloPay's order and refund ids, made of ours and of the day of our record alone.</summary>
/// <remarks>Both begin with the day in Vietnam as <c>yyMMdd</c> (docs.zalopay.vn, order-create and order-refund). The refund id names the
/// app too, so 32 hex digits fit only beside app ids of up to 5 digits; beside longer ones the same 128 bits are written in 26 digits of
/// base 32, which fit beside every app id. What does not fit and is no hex number is the first 128 bits of its SHA-256.</remarks>
internal static class ZaloPayIds
{
    public const int LongestOrderId = 40;
    public const int LongestRefundId = 45;

    private const string PaymentPrefix = "pay_";
    private const string RefundPrefix = "rfd_";
    private const int DayLength = 6;
    private const int HexLength = 32;

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>The <c>app_trans_id</c> of a payment.</summary>
    /// <exception cref="QrPilotException">Our id is too long for ZaloPay.</exception>
    public static string OfPayment(string paymentId, DateTimeOffset createdAt)
    {
        var id = $"{Day(createdAt)}_{Rest(paymentId, PaymentPrefix)}";
        return id.Length is > DayLength + 1 and <= LongestOrderId
            ? id
            : throw new QrPilotException(
                ErrorCodes.InvalidField,
                "ZaloPay takes payment ids of 1 to 33 characters, not counting the prefix 'pay_'.");
    }

    /// <summary>The <c>m_refund_id</c> of a refund.</summary>
    public static string OfRefund(string refundId, DateTimeOffset createdAt, int appId)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{Day(createdAt)}_{appId}_");
        var rest = Rest(refundId, RefundPrefix);
        return start + (start.Length + rest.Length <= LongestRefundId ? rest : Shorten(rest));
    }

    /// <summary>Our payment id where an order id has the shape of ours, otherwise the order id itself.</summary>
    public static string ToPayment(ReadOnlySpan<byte> orderId)
    {
        if (orderId.Length != DayLength + 1 + HexLength
            || orderId[..DayLength].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || orderId[DayLength] != (byte)'_'
            || !IsHex(orderId[(DayLength + 1)..]))
        {
            return Encoding.UTF8.GetString(orderId);
        }

        Span<char> id = stackalloc char[PaymentPrefix.Length + HexLength];
        PaymentPrefix.CopyTo(id);
        Encoding.ASCII.GetChars(orderId[(DayLength + 1)..], id[PaymentPrefix.Length..]);
        return new string(id);
    }

    private static string Day(DateTimeOffset at) => at.ToOffset(Vietnam).ToString("yyMMdd", CultureInfo.InvariantCulture);

    private static string Rest(string id, string prefix) => id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : id;

    private static string Shorten(string rest)
    {
        var utf8 = Encoding.UTF8.GetBytes(rest);
        return Base32(utf8.Length == HexLength && IsHex(utf8)
            ? Convert.FromHexString(rest)
            : SHA256.HashData(utf8).AsSpan(0, HexLength / 2));
    }

    private static bool IsHex(ReadOnlySpan<byte> text)
    {
        foreach (var digit in text)
        {
            if (!char.IsAsciiHexDigitLower((char)digit))
            {
                return false;
            }
        }

        return true;
    }

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var next in bytes)
        {
            bits = ((bits << 8) | next) & 0xFFF;
            for (held += 8; held >= 5; held -= 5)
            {
                text.Append(Digit(bits >> (held - 5)));
            }
        }

        return text.Append(Digit(bits << (5 - held))).ToString();
    }

    private static char Digit(int value) => "0123456789abcdefghijklmnopqrstuv"[value & 31];
}
