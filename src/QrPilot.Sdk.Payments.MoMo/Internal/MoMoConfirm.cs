using System.Text.Json;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.Gateways.Signing;
using QrPilot.Sdk.Payments.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>The confirm message, which takes or releases authorised money: how it is written and what its answer means. Pure.</summary>
/// <remarks>Source: developers.momo.vn v3, "Confirm". Its answer is not signed.</remarks>
internal static class MoMoConfirm
{
    private const string Capture = "capture";
    private const string Cancel = "cancel";

    /// <summary>The request id: the same whenever the same decision is sent, so that MoMo takes it once.</summary>
    public static string RequestId(ConfirmPayment payment) => $"{payment.PaymentId}-{TypeOf(payment)}";

    public static GatewayCall Call(MoMoMerchant merchant, ConfirmPayment payment)
    {
        var unsigned = new MoMoConfirmRequest
        {
            PartnerCode = merchant.Options.PartnerCode,
            RequestId = RequestId(payment),
            OrderId = payment.PaymentId,
            RequestType = TypeOf(payment),
            Amount = payment.Amount.Dong,
            Lang = merchant.Options.Language,
            Description = "",
        };
        var request = unsigned with { Signature = Sign(merchant, unsigned) };
        return merchant.Call(
            "confirm", JsonSerializer.SerializeToUtf8Bytes(request, MoMoJson.Wire.MoMoConfirmRequest), MoMoAnswer.IsBusy);
    }

    public static string Sign(MoMoMerchant merchant, MoMoConfirmRequest request)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            text.Begin(merchant);
            text.Add("amount"u8, request.Amount);
            text.Add("description"u8, request.Description);
            text.Add("orderId"u8, request.OrderId);
            text.Add("partnerCode"u8, request.PartnerCode);
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
    /// <param name="merchant">The account.</param>
    /// <param name="payment">What was decided.</param>
    /// <param name="reply">What came back.</param>
    /// <param name="now">Stands in where the answer has no time and no money moved.</param>
    /// <returns>What became of the payment, or null when the answer does not tell: then ask.</returns>
    /// <exception cref="GatewayException">It cannot be understood or is another request's.</exception>
    public static GatewayNotice? Notice(MoMoMerchant merchant, ConfirmPayment payment, GatewayReply reply, DateTimeOffset now)
    {
        var answer = MoMoAnswer.Read(merchant, reply, MoMoJson.Wire.MoMoConfirmResponse, payment.PaymentId, RequestId(payment));
        if (MoMoCodes.IsBusy(answer.Code))
        {
            throw MoMoAnswer.Busy(merchant, reply, answer);
        }

        var state = StateOf(answer, payment.Capture);
        if (state == GatewayState.Unknown)
        {
            return null;
        }

        var at = MoMoAnswer.TimeOf(answer.ResponseTime);
        if ((answer.RequestType is { } type && type != TypeOf(payment))
            || (state == GatewayState.Succeeded && (answer is not { Amount: > 0, TransId: > 0 } || at is null)))
        {
            throw merchant.Trouble("confirmed something else, or without its amount, transaction or time");
        }

        return new GatewayNotice
        {
            Reference = payment.PaymentId,
            TransactionId = state == GatewayState.Succeeded ? MoMoRefund.Text(answer.TransId) : null,
            Amount = answer.Amount > 0 ? new VndAmount(answer.Amount.Value) : null,
            State = state,
            GatewayCode = MoMoCodes.Text(answer.Code),
            At = at ?? now,
        };
    }

    private static GatewayState StateOf(MoMoConfirmResponse answer, bool capture) =>
        answer.Code == MoMoCodes.Success
            ? capture ? GatewayState.Succeeded : GatewayState.Cancelled
            : MoMoCodes.OfPayment(answer.Code, autoCapture: false);

    private static string TypeOf(ConfirmPayment payment) => payment.Capture ? Capture : Cancel;
}
