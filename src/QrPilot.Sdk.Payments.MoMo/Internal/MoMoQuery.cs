using System.Text.Json;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.Gateways.Signing;
using QrPilot.Sdk.Payments.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>The query message: how it is written and what its answer says about the payment. Pure.</summary>
/// <remarks>Source: developers.momo.vn v3, "Query transaction status". The answer is not signed; TLS and the ids protect it.</remarks>
internal static class MoMoQuery
{
    public static GatewayCall Call(MoMoMerchant merchant, string orderId, string requestId)
    {
        var unsigned = new MoMoQueryRequest
        {
            PartnerCode = merchant.Options.PartnerCode,
            RequestId = requestId,
            OrderId = orderId,
            Lang = merchant.Options.Language,
        };
        var request = unsigned with { Signature = Sign(merchant, unsigned) };
        return merchant.Call(
            "query", JsonSerializer.SerializeToUtf8Bytes(request, MoMoJson.Wire.MoMoQueryRequest), MoMoAnswer.IsBusyWithQuestion);
    }

    public static string Sign(MoMoMerchant merchant, MoMoQueryRequest request)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            text.Begin(merchant);
            text.Add("orderId"u8, request.OrderId);
            text.Add("partnerCode"u8, request.PartnerCode);
            text.Add("requestId"u8, request.RequestId);
            return text.Sign(merchant);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>Reads the answer.</summary>
    /// <exception cref="GatewayException">It cannot be understood, is another question's, or MoMo is busy.</exception>
    public static MoMoQueryResponse Read(MoMoMerchant merchant, string orderId, string requestId, GatewayReply reply)
    {
        var answer = MoMoAnswer.Read(merchant, reply, MoMoJson.Wire.MoMoQueryResponse, orderId, requestId);
        return MoMoAnswer.IsBusyWithQuestion(reply) ? throw MoMoAnswer.Busy(merchant, reply, answer) : answer;
    }

    /// <summary>What the answer says about the payment. Its time is that of the answer: MoMo does not tell when the money moved.</summary>
    /// <param name="merchant">The account.</param>
    /// <param name="orderId">The order asked about.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="now">Stands in where the answer has no time and no money moved.</param>
    /// <exception cref="GatewayException">It tells of a success without what proves it.</exception>
    public static GatewayNotice Notice(MoMoMerchant merchant, string orderId, MoMoQueryResponse answer, DateTimeOffset now)
    {
        var state = MoMoCodes.OfPayment(answer.Code, merchant.Options.AutoCapture);
        var at = MoMoAnswer.TimeOf(answer.ResponseTime);
        if (state == GatewayState.Succeeded && (answer is not { Amount: > 0, TransId: > 0 } || at is null))
        {
            throw merchant.Trouble("told of a success without its amount, transaction or time");
        }

        return new GatewayNotice
        {
            Reference = orderId,
            TransactionId = state == GatewayState.Succeeded ? MoMoRefund.Text(answer.TransId) : null,
            Amount = answer.Amount > 0 ? new VndAmount(answer.Amount.Value) : null,
            State = state,
            GatewayCode = MoMoCodes.Text(answer.Code),
            At = at ?? now,
        };
    }
}
