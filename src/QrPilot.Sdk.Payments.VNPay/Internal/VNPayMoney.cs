using System.Globalization;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>VNPay's amounts and transaction numbers. Every amount on the wire is in hundredths of a đồng, answers included.</summary>
internal static class VNPayMoney
{
    private const int Hundredths = 100;

    // One digit less than the largest long has, so that no sum of digits overflows.
    private const int MostDigits = 18;

    // The documentation says 1 to 15.
    private const int MostTransactionDigits = 15;

    public static string Write(VndAmount amount) => checked(amount.Dong * Hundredths).ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads an amount that is a whole number of đồng.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out VndAmount amount)
    {
        amount = VndAmount.Zero;
        if (text.Length is 0 or > MostDigits || text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var value = 0L;
        foreach (var digit in text)
        {
            value = (value * 10) + (digit - '0');
        }

        amount = new VndAmount(value / Hundredths);
        return value % Hundredths == 0;
    }

    /// <summary>Whether a transaction number is one: VNPay writes 0 when nothing was done.</summary>
    public static bool IsTransaction(ReadOnlySpan<char> number) => number.ContainsAnyExcept('0');

    /// <summary>Whether VNPay could have given this transaction number.</summary>
    public static bool IsVNPays(string? number) =>
        number is { Length: > 0 and <= MostTransactionDigits }
        && !number.AsSpan().ContainsAnyExceptInRange('0', '9')
        && IsTransaction(number);
}
