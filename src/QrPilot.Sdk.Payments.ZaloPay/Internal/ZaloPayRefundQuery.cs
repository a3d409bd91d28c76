using System.Text.Json;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Asks about a refund: writes the call; the answer is read as that to the refund. Pure.</summary>
internal static class ZaloPayRefundQuery
{
    public static GatewayCall Write(ZaloPayProfile profile, string refundId, DateTimeOffset createdAt, DateTimeOffset now)
    {
        var mRefundId = ZaloPayIds.OfRefund(refundId, createdAt, profile.AppId);
        var timestamp = now.ToUnixTimeMilliseconds();
        var body = new ZaloPayQueryRefundRequest
        {
            AppId = profile.AppId,
            MRefundId = mRefundId,
            Timestamp = timestamp,
            Mac = ZaloPayMac.QueryRefund(profile.Key1, profile.AppId, mRefundId, timestamp),
        };
        return new GatewayCall
        {
            Name = "query_refund",
            Address = profile.QueryRefund,
            Body = JsonSerializer.SerializeToUtf8Bytes(body, ZaloPayJson.Wire.ZaloPayQueryRefundRequest),
            MayRepeat = true,
            IsBusy = ZaloPayReply.IsBusy,
        };
    }
}
