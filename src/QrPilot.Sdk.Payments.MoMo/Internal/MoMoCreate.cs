using System.Text.Json;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.Gateways.Signing;
using QrPilot.Sdk.Payments.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>The create message: how it is written and what its answer means. Pure.</summary>
internal static class MoMoCreate
{
    private const string CaptureWallet = "captureWallet";
    private const int LongestOrderInfo = 255;

    /// <summary>Writes the call. Our payment id is both its orderId and its requestId.</summary>
    /// <remarks>Repeating it is safe because its requestId is MoMo's idempotency key (developers.momo.vn v3, "Idempotency").</remarks>
    /// <exception cref="QrPilotException">The account has no address that create needs.</exception>
    public static GatewayCall Call(MoMoMerchant merchant, CreatePayment payment)
    {
        var options = merchant.Options;
        var unsigned = new MoMoCreateRequest
        {
            PartnerCode = options.PartnerCode,
            RequestId = payment.PaymentId,
            Amount = payment.Amount.Dong,
            OrderId = payment.PaymentId,
            OrderInfo = Shorten(payment.Description),
            RedirectUrl = Needed(merchant, nameof(options.ReturnUrl), options.ReturnUrl),
            IpnUrl = Needed(merchant, nameof(options.NotifyUrl), options.NotifyUrl),
            RequestType = CaptureWallet,
            ExtraData = "",
            AutoCapture = options.AutoCapture ? null : false,
            Lang = options.Language,
        };
        var request = unsigned with { Signature = Sign(merchant, unsigned) };
        return merchant.Call(
            "create", JsonSerializer.SerializeToUtf8Bytes(request, MoMoJson.Wire.MoMoCreateRequest), MoMoAnswer.IsBusy);
    }

    public static string Sign(MoMoMerchant merchant, MoMoCreateRequest request)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            text.Begin(merchant);
            text.Add("amount"u8, request.Amount);
            text.Add("extraData"u8, request.ExtraData);
            text.Add("ipnUrl"u8, request.IpnUrl);
            text.Add("orderId"u8, request.OrderId);
            text.Add("orderInfo"u8, request.OrderInfo);
            text.Add("partnerCode"u8, request.PartnerCode);
            text.Add("redirectUrl"u8, request.RedirectUrl);
            text.Add("requestId"u8, request.RequestId);
            text.Add("requestType"u8, request.RequestType);
            return text.Sign(merchant);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>Reads the answer.</summary>
    /// <remarks>A listed refusal becomes the state of the table; 42, 99 and unlisted codes become <see cref="GatewayState.Unknown"/>: MoMo
    /// has answered and asking again would say the same. 7000, 7002 and 10 (still working, maintenance) that outlast the repetitions,
    /// and answers that are not MoMo's, become a <see cref="GatewayException"/>: the payment may be open.</remarks>
    /// <returns>The outcome, or null when MoMo only says that it knows the order or the request: then ask.</returns>
    /// <exception cref="GatewayException">The answer cannot be understood or is another request's.</exception>
    public static CreateOutcome? Outcome(MoMoMerchant merchant, CreatePayment payment, GatewayReply reply)
    {
        var answer = MoMoAnswer.Read(merchant, reply, MoMoJson.Wire.MoMoCreateResponse, payment.PaymentId, payment.PaymentId);
        if (MoMoCodes.IsBusy(answer.Code))
        {
            throw MoMoAnswer.Busy(merchant, reply, answer);
        }

        if (!string.IsNullOrEmpty(answer.Signature) && !IsRightlySigned(merchant, answer))
        {
            throw merchant.Trouble("answered with a wrong signature");
        }

        if (answer.Code is MoMoCodes.RequestRepeated or MoMoCodes.OrderRepeated)
        {
            return null;
        }

        if (answer.Code == MoMoCodes.Success && answer.Amount is { } amount && amount != payment.Amount.Dong)
        {
            throw merchant.Trouble("answered another request than the one it was sent");
        }

        var outcome = new CreateOutcome
        {
            State = MoMoCodes.OfCreate(answer.Code),
            GatewayCode = MoMoCodes.Text(answer.Code),
            PayUrl = NullIfEmpty(answer.PayUrl),
            Deeplink = NullIfEmpty(answer.Deeplink),
            QrContent = NullIfEmpty(answer.QrCodeUrl),
        };
        return answer.Code == MoMoCodes.Success && outcome is { PayUrl: null, Deeplink: null, QrContent: null }
            ? throw merchant.Trouble("opened the payment but gave no way to pay it")
            : outcome;
    }

    /// <summary>Checks the signature of an answer. Captured answers have none; the documentation lists one, in some versions over the
    /// message too. TLS protects the answer either way.</summary>
    public static bool IsRightlySigned(MoMoMerchant merchant, MoMoCreateResponse answer)
    {
        Span<byte> mac = stackalloc byte[MoMoSigning.MacLength];
        return HexMac.TryDecode(answer.Signature, mac)
            && (IsSigned(merchant, answer, mac, withMessage: false) || IsSigned(merchant, answer, mac, withMessage: true));
    }

    private static bool IsSigned(MoMoMerchant merchant, MoMoCreateResponse answer, ReadOnlySpan<byte> mac, bool withMessage)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            text.Begin(merchant);
            text.Add("amount"u8, answer.Amount);
            if (withMessage)
            {
                text.Add("message"u8, answer.Message);
            }

            text.Add("orderId"u8, answer.OrderId);
            text.Add("partnerCode"u8, answer.PartnerCode);
            text.Add("payUrl"u8, answer.PayUrl);
            text.Add("requestId"u8, answer.RequestId);
            text.Add("responseTime"u8, answer.ResponseTime);
            text.Add("resultCode"u8, answer.ResultCode);
            return text.IsSigned(merchant, mac);
        }
        finally
        {
            text.Dispose();
        }
    }

    private static string Needed(MoMoMerchant merchant, string setting, string? address) => string.IsNullOrEmpty(address)
        ? throw new QrPilotException(
            ErrorCodes.InvalidConfiguration,
            $"{MoMoOptions.Section}:{merchant.Name}:{setting} is missing; an account that opens payments needs it.")
        : address;

    private static string Shorten(string text)
    {
        if (text.Length <= LongestOrderInfo)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[LongestOrderInfo - 1]) ? LongestOrderInfo - 1 : LongestOrderInfo)];
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
