using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomGateway;

/// <summary>What the watching service says of a credit on the account.</summary>
/// <param name="TransactionId">The bank's reference number.</param>
/// <param name="BankBin">The bank's six digits.</param>
/// <param name="AccountNumber">The account.</param>
/// <param name="Amount">Whole units of the currency.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Memo">The transfer text as the bank gives it: often cut, upper-cased and without punctuation.</param>
/// <param name="At">Seconds since 1970, UTC.</param>
/// <param name="PayerName">Who paid.</param>
/// <param name="PayerAccount">From which account.</param>
internal sealed record CreditNotice(
    [property: JsonPropertyName("transaction_id")] string TransactionId,
    [property: JsonPropertyName("bank_bin")] string BankBin,
    [property: JsonPropertyName("account_number")] string AccountNumber,
    [property: JsonPropertyName("amount")] long Amount,
    [property: JsonPropertyName("currency")] string Currency,
    [property: JsonPropertyName("memo")] string Memo,
    [property: JsonPropertyName("at")] long At,
    [property: JsonPropertyName("payer_name")] string? PayerName,
    [property: JsonPropertyName("payer_account")] string? PayerAccount)
{
    private static readonly long LatestSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Reads a body; null when it is not a credit notice.</summary>
    public static CreditNotice? TryRead(ReadOnlySpan<byte> body)
    {
        try
        {
            var credit = JsonSerializer.Deserialize(body, CreditNoticeJson.Default.CreditNotice);
            return credit is { TransactionId: not (null or ""), BankBin: not null, AccountNumber: not null, Currency: not null, Memo: not (null or "") }
                && credit.Amount > 0
                && credit.At >= 0
                && credit.At <= LatestSecond
                ? credit
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
