using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace CustomGateway;

/// <summary>A bank account with its keys at hand.</summary>
internal sealed class VietQrAccount(string name, VietQrAccountOptions options) : IGatewayAccount
{
    /// <summary>The header that holds the HMAC-SHA256 of the body in hex.</summary>
    public const string SignatureHeader = "X-Notice-Signature";

    private readonly byte[][] _keys = [.. new[] { options.NoticeSecret, options.PreviousNoticeSecret }
        .Where(secret => secret.IsSet)
        .Select(secret => Encoding.UTF8.GetBytes(secret.Reveal()))];

    public string Name => name;

    public string Tenant => options.Tenant;

    /// <summary>Nothing is called: the code itself is the order, and repeating it gives the same code.</summary>
    public Task<CreateOutcome> CreateAsync(CreatePayment request, CancellationToken cancellationToken) => Task.FromResult(new CreateOutcome
    {
        State = GatewayState.Pending,
        GatewayCode = "qr",
        QrContent = VietQrPayload.Write(options.BankBin, options.AccountNumber, request.Amount, MemoCode.Of(request.PaymentId)),
    });

    public Task<GatewayNotice> QueryAsync(QueryPayment request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A bank account cannot be asked about an order.");

    public NotificationReading Read(in NotificationMessage message)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var isSigned = HexMac.TryDecode(message.Header(SignatureHeader), mac) && Matches(message.Body, mac);
        if (!isSigned)
        {
            return NotificationReading.Rejected(NotificationFault.BadSignature, $"{SignatureHeader} is not the HMAC of the body.");
        }

        return CreditNotice.TryRead(message.Body) is { } credit
            ? Believe(credit)
            : NotificationReading.Rejected(NotificationFault.Malformed, "The body is not a credit notice.");
    }

    public byte[] Mask(in NotificationMessage message) => CreditNotice.TryRead(message.Body) is { } credit
        ? JsonSerializer.SerializeToUtf8Bytes(credit with { PayerName = "***", PayerAccount = "***" }, CreditNoticeJson.Default.CreditNotice)
        : [];

    private bool Matches(ReadOnlySpan<byte> body, ReadOnlySpan<byte> mac)
    {
        var text = new SignatureText([]);
        try
        {
            text.Append(body);
            return text.Matches(HashAlgorithmName.SHA256, _keys, mac);
        }
        finally
        {
            text.Dispose();
        }
    }

    private NotificationReading Believe(CreditNotice credit)
    {
        if (credit.BankBin != options.BankBin || credit.AccountNumber != options.AccountNumber)
        {
            return NotificationReading.Rejected(NotificationFault.WrongAccount, "The credit is on another bank account.");
        }

        return NotificationReading.Verified(new GatewayNotice
        {
            Reference = MemoCode.Find(credit.Memo) ?? credit.Memo,
            TransactionId = credit.TransactionId,
            Amount = new VndAmount(credit.Amount),
            Currency = credit.Currency,
            State = GatewayState.Succeeded,
            GatewayCode = "credit",
            At = DateTimeOffset.FromUnixTimeSeconds(credit.At),
        });
    }
}
