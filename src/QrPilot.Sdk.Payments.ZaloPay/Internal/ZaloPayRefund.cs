using System.Globalization;
using System.Text.Json;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Gives money back: writes the call and reads the answer. Pure.</summary>
internal static class ZaloPayRefund
{
    private const int LongestDescription = 100;

    /// <summary>The call. After a lost answer ZaloPay wants to be asked first, so it is not sent again on its own.</summary>
    public static GatewayCall Write(ZaloPayProfile profile, RefundPayment request, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeMilliseconds();
        var amount = request.Amount.Dong;
        var description = ZaloPayText.Limit(request.Reason, LongestDescription);
        var body = new ZaloPayRefundRequest
        {
            AppId = profile.AppId,
            MRefundId = ZaloPayIds.OfRefund(request.RefundId, request.CreatedAt, profile.AppId),
            ZpTransId = request.TransactionId,
            Amount = amount,
            Timestamp = timestamp,
            Description = description,
            Mac = ZaloPayMac.Refund(profile.Key1, profile.AppId, request.TransactionId, amount, description, timestamp),
        };
        return new GatewayCall
        {
            Name = "refund",
            Address = profile.Refund,
            Body = JsonSerializer.SerializeToUtf8Bytes(body, ZaloPayJson.Wire.ZaloPayRefundRequest),
            MayRepeat = false,
        };
    }

    /// <summary>Whether a refusal may be that of a repetition: the refund id was used before, or its day, which a repetition keeps, is
    /// over.</summary>
    public static bool MustAsk(ZaloPayRefundResponse answer) =>
        answer.Code == ZaloPayCodes.Failure && answer.SubCode is ZaloPayCodes.RefundRepeated or ZaloPayCodes.RefundDay;

    /// <summary>What the answer says, to the refund itself or to a question about it.</summary>
    public static RefundOutcome Read(ZaloPayRefundResponse answer)
    {
        var state = ZaloPayCodes.OfRefund(answer.Code);
        return new RefundOutcome
        {
            State = state,
            GatewayCode = ZaloPayCodes.Text(answer.Code, answer.SubCode),
            TransactionId = answer.RefundId is { } id and > 0 ? id.ToString(CultureInfo.InvariantCulture) : null,
            At = state == GatewayState.Refunded ? ZaloPayTime.Read(answer.ServerTime) : null,
        };
    }
}
