using System.Globalization;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal;

/// <summary><c>POST /v2/query</c>: tells how a payment stands.</summary>
internal sealed class ZaloPayQuery(Stage<ZaloPayOrder> stage)
{
    public ZaloPayAnswer Answer(ZaloPayRequest request)
    {
        stage.Tally.Count(Kind.Queries);
        if (request.Merchant(stage.Options.ZaloPayMerchants) is not { } merchant
            || !Mac.Same(
                request.Of("mac"),
                ZaloPaySigner.Sign(merchant.Key1, request.Of("app_id"), request.Of("app_trans_id"), merchant.Key1)))
        {
            return ZaloPayCodes.Refusal(ZaloPayCodes.BadSignature, "app_id or mac is not right");
        }

        if (!IsId(request.Of("app_trans_id")))
        {
            return ZaloPayCodes.Refusal(ZaloPayCodes.AppTransIdInvalid, "app_trans_id must be yyMMdd_ and more");
        }

        var key = ZaloPayOrder.KeyOf(request.Of("app_id"), request.Of("app_trans_id"));
        return stage.Ledger.Find(key) is { } order ? Tell(order) : ZaloPayCodes.Refusal(ZaloPayCodes.NotFound, "The order is not found");
    }

    private ZaloPayAnswer Tell(LedgerOrder<ZaloPayOrder> order)
    {
        var now = stage.Now;
        var state = order.ReportedAt(now);
        if (state == OrderState.Cancelled && now >= order.Order.ExpiresAt)
        {
            state = OrderState.Expired;
        }

        var isPaid = state == OrderState.Paid;
        var answer = state switch
        {
            OrderState.Paid => ZaloPayCodes.Answer(ZaloPayCodes.Success, ZaloPayCodes.Success, "Giao dịch thành công"),
            OrderState.Expired => ZaloPayCodes.Answer(ZaloPayCodes.Failure, ZaloPayCodes.Expired, "Đơn hàng đã hết hạn"),
            // The payer went back; until it expires the order can still be paid.
            OrderState.Cancelled => ZaloPayCodes.Answer(ZaloPayCodes.InWork, ZaloPayCodes.Cancelled, "Người dùng đã quay lại"),
            _ => ZaloPayCodes.Answer(ZaloPayCodes.InWork, ZaloPayCodes.InWork, "Đơn hàng chưa được thanh toán"),
        };
        return answer with
        {
            IsProcessing = false,
            Amount = isPaid ? order.Dong : order.Order.Amount,
            ZpTransId = isPaid ? long.Parse(order.TransactionId!, CultureInfo.InvariantCulture) : 0,
            ServerTime = isPaid ? order.At : now,
            DiscountAmount = 0,
        };
    }

    private static bool IsId(string text) =>
        text.Length is >= 8 and <= 40 && text[6] == '_' && !text.AsSpan(0, 6).ContainsAnyExceptInRange('0', '9');
}
