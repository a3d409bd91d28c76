using System.Globalization;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>The create message: how it is written and what its answer means. Pure.</summary>
internal static class MoMoCreate
{
    private const string CaptureWallet = "captureWallet";
    private const int LongestOrderInfo = 255;

    /// <summary>Makes the signed request. Our payment id is both its orderId and its requestId.</summary>
    public static MoMoCreateRequest Request(MoMoAccount account, CreatePayment payment)
    {
        var options = account.Options;
        var orderInfo = Shorten(payment.Description);
        return new MoMoCreateRequest
        {
            PartnerCode = options.PartnerCode,
            RequestId = payment.PaymentId,
            Amount = payment.Amount.Dong,
            OrderId = payment.PaymentId,
            OrderInfo = orderInfo,
            RedirectUrl = options.ReturnUrl,
            IpnUrl = options.NotifyUrl,
            RequestType = CaptureWallet,
            ExtraData = "",
            Lang = options.Language,
            Signature = Sign(account, payment, orderInfo),
        };
    }

    /// <summary>Reads the answer.</summary>
    /// <remarks>
    /// A listed refusal becomes the state of the table. 40, 41, 42, 99 and unlisted codes become <see cref="PaymentState.Unknown"/>:
    /// MoMo has answered, the answer does not tell whether the payment is open, and asking again would say the same.
    /// 7000, 7002 and 10 (still working, maintenance) that outlast the retries, HTTP 5xx, and answers that are not MoMo's become a
    /// <see cref="GatewayException"/>: the payment may be open, and the same call may be made again later.
    /// </remarks>
    /// <exception cref="GatewayException">The answer cannot be understood or is another request's.</exception>
    public static CreateOutcome Outcome(MoMoAccount account, CreatePayment payment, MoMoReply reply)
    {
        if (reply.MayRepeat)
        {
            throw Trouble(account, $"is busy (HTTP {reply.Status}, result code {reply.Content?.ResultCode?.ToString(CultureInfo.InvariantCulture) ?? "none"})", true);
        }

        if (reply.Content is not { ResultCode: { } code } answer)
        {
            throw Trouble(account, $"answered HTTP {reply.Status} without a result code", reply.Status is 408 or 429);
        }

        CheckEcho(account, payment, answer);
        CheckSignature(account, answer);
        if (code == MoMoResultCodes.Success && answer is { PayUrl: null, Deeplink: null, QrCodeUrl: null })
        {
            throw Trouble(account, "opened the payment but gave no way to pay it", false);
        }

        return new CreateOutcome
        {
            State = MoMoResultCodes.OfCreate(code),
            GatewayCode = MoMoResultCodes.Text(code),
            PayUrl = NullIfEmpty(answer.PayUrl),
            Deeplink = NullIfEmpty(answer.Deeplink),
            QrContent = NullIfEmpty(answer.QrCodeUrl),
        };
    }

    public static GatewayException Trouble(MoMoAccount account, string what, bool isTransient, Exception? cause = null) =>
        new($"MoMo (account {account.Name}) {what}.", isTransient, cause);

    private static string Sign(MoMoAccount account, CreatePayment payment, string orderInfo)
    {
        var text = new MoMoSignatureText(stackalloc byte[MoMoSignatureText.UsualLength]);
        try
        {
            text.Add("accessKey"u8, account.AccessKey);
            text.Add("amount"u8, payment.Amount.Dong);
            text.Add("extraData"u8, "");
            text.Add("ipnUrl"u8, account.Options.NotifyUrl);
            text.Add("orderId"u8, payment.PaymentId);
            text.Add("orderInfo"u8, orderInfo);
            text.Add("partnerCode"u8, account.PartnerCode);
            text.Add("redirectUrl"u8, account.Options.ReturnUrl);
            text.Add("requestId"u8, payment.PaymentId);
            text.Add("requestType"u8, CaptureWallet);
            return text.Sign(account.SecretKey);
        }
        finally
        {
            text.Dispose();
        }
    }

    private static void CheckEcho(MoMoAccount account, CreatePayment payment, MoMoCreateResponse answer)
    {
        var ours = (answer.OrderId is null || answer.OrderId == payment.PaymentId)
            && (answer.RequestId is null || answer.RequestId == payment.PaymentId)
            && (answer.PartnerCode is null || answer.PartnerCode == account.Options.PartnerCode)
            && (answer.ResultCode != MoMoResultCodes.Success || answer.Amount is null || answer.Amount == payment.Amount.Dong);
        if (!ours)
        {
            throw Trouble(account, "answered another request than the one it was sent", false);
        }
    }

    /// <summary>Checks the answer's signature if there is one. Captured answers have none; the documentation lists one, in some versions
    /// over the message too. TLS protects the answer either way.</summary>
    private static void CheckSignature(MoMoAccount account, MoMoCreateResponse answer)
    {
        if (string.IsNullOrEmpty(answer.Signature))
        {
            return;
        }

        Span<byte> mac = stackalloc byte[MoMoSignatureText.MacLength];
        var isHex = answer.Signature.Length == mac.Length * 2
            && Convert.FromHexString(answer.Signature, mac, out _, out _) == System.Buffers.OperationStatus.Done;
        if (!isHex || (!Matches(account, answer, mac, false) && !Matches(account, answer, mac, true)))
        {
            throw Trouble(account, "answered with a wrong signature", false);
        }
    }

    private static bool Matches(MoMoAccount account, MoMoCreateResponse answer, ReadOnlySpan<byte> mac, bool withMessage)
    {
        var text = new MoMoSignatureText(stackalloc byte[MoMoSignatureText.UsualLength]);
        try
        {
            text.Add("accessKey"u8, account.AccessKey);
            text.Add("amount"u8, answer.Amount?.ToString(CultureInfo.InvariantCulture));
            if (withMessage)
            {
                text.Add("message"u8, answer.Message);
            }

            text.Add("orderId"u8, answer.OrderId);
            text.Add("partnerCode"u8, answer.PartnerCode);
            text.Add("payUrl"u8, answer.PayUrl);
            text.Add("requestId"u8, answer.RequestId);
            text.Add("responseTime"u8, answer.ResponseTime?.ToString(CultureInfo.InvariantCulture));
            text.Add("resultCode"u8, answer.ResultCode?.ToString(CultureInfo.InvariantCulture));
            return text.Matches(account.SecretKey, mac);
        }
        finally
        {
            text.Dispose();
        }
    }

    private static string Shorten(string description)
    {
        if (description.Length <= LongestOrderInfo)
        {
            return description;
        }

        var length = char.IsHighSurrogate(description[LongestOrderInfo - 1]) ? LongestOrderInfo - 1 : LongestOrderInfo;
        return description[..length];
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
