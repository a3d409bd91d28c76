using System.Globalization;
using System.Text.Json;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Asks about a payment: writes the call and reads the answer. Pure.</summary>
internal static class ZaloPayQuery
{
    public static GatewayCall Write(ZaloPayProfile profile, string paymentId, DateTimeOffset createdAt)
    {
        var appTransId = ZaloPayIds.OfPayment(paymentId, createdAt);
        var body = new ZaloPayQueryRequest
        {
            AppId = profile.AppId,
            AppTransId = appTransId,
            Mac = ZaloPayMac.Query(profile.Key1, profile.AppId, appTransId),
        };
        return new GatewayCall
        {
            Name = "query",
            Address = profile.Query,
            Body = JsonSerializer.SerializeToUtf8Bytes(body, ZaloPayJson.Wire.ZaloPayQueryRequest),
            MayRepeat = true,
            IsBusy = ZaloPayReply.IsBusy,
        };
    }

    /// <summary>What the answer says, or null when it says "paid" without amount or transaction.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="paymentId">Our payment id.</param>
    /// <param name="createdAt">When our record was made.</param>
    /// <param name="life">How long an order can be paid.</param>
    /// <param name="now">The time by the host's clock, kept where ZaloPay names none.</param>
    public static GatewayNotice? Read(
        ZaloPayQueryResponse answer, string paymentId, DateTimeOffset createdAt, TimeSpan life, DateTimeOffset now)
    {
        var state = ZaloPayCodes.OfQuery(answer.Code, answer.SubCode, answer.IsProcessing == true, now - createdAt, life);
        var paid = state == GatewayState.Succeeded;
        if (paid && (answer.Amount is not > 0 || answer.ZpTransId is not > 0))
        {
            return null;
        }

        return new GatewayNotice
        {
            Reference = paymentId,
            TransactionId = paid ? answer.ZpTransId?.ToString(CultureInfo.InvariantCulture) : null,
            // An order that is not paid has amount 0 in the answer.
            Amount = answer.Amount is { } amount and > 0 ? new VndAmount(amount) : null,
            State = state,
            GatewayCode = ZaloPayCodes.Text(answer.Code, answer.SubCode),
            At = ZaloPayTime.Read(answer.ServerTime) ?? now.ToUniversalTime(),
        };
    }
}
