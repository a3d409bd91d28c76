using System.Globalization;
using QrPilot.Sdk.Money;

namespace CustomGateway;

/// <summary>The text of a VietQR code: EMVCo's merchant-presented format with NAPAS' account information in tag 38.</summary>
internal static class VietQrPayload
{
    private const string Napas = "A000000727";
    private const string ToAccount = "QRIBFTTA";

    /// <summary>A code for one transfer.</summary>
    /// <param name="bankBin">The bank's six digits.</param>
    /// <param name="accountNumber">The account, at most 19 characters.</param>
    /// <param name="amount">What to pay; null makes a code that can be used again and again.</param>
    /// <param name="purpose">The transfer text, at most 25 unaccented letters, digits and blanks, or null.</param>
    public static string Write(string bankBin, string accountNumber, VndAmount? amount, string? purpose)
    {
        var beneficiary = new EmvWriter().Add("00", bankBin).Add("01", accountNumber);
        var account = new EmvWriter().Add("00", Napas).Add("01", beneficiary).Add("02", ToAccount);
        var payload = new EmvWriter().Add("00", "01").Add("01", amount is null ? "11" : "12").Add("38", account).Add("53", "704");
        if (amount is { } dong)
        {
            payload.Add("54", dong.Dong.ToString(CultureInfo.InvariantCulture));
        }

        payload.Add("58", "VN");
        if (purpose is not null)
        {
            payload.Add("62", new EmvWriter().Add("08", purpose));
        }

        return payload.WithChecksum();
    }
}
