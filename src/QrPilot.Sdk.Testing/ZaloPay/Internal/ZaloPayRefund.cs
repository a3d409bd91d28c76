using System.Globalization;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal;

/// <summary><c>POST /v2/refund</c> takes a refund in; <c>POST /v2/query_refund</c> tells how it stands.</summary>
/// <remarks>A refund of only a part says nothing about it, as ZaloPay's answers name no amount.</remarks>
internal sealed class ZaloPayRefund(Stage<ZaloPayOrder> stage)
{
    private const int InWork = 2;

    private readonly Lock _gate = new();

    public ZaloPayAnswer Answer(ZaloPayRequest request)
    {
        if (request.Merchant(stage.Options.ZaloPayMerchants) is not { } merchant || !IsSigned(request, merchant.Key1))
        {
            return ZaloPayCodes.Refusal(ZaloPayCodes.BadSignature, "app_id or mac is not right");
        }

        var now = stage.Now;
        var isAmount = request.IsNumber("amount", out var amount);
        if (!request.IsNow("timestamp", now) || !request.IsText("description", 100) || !request.IsText("zp_trans_id", 15) || !isAmount)
        {
            return ZaloPayCodes.Refusal(ZaloPayCodes.BadData, "timestamp, description, zp_trans_id or amount is not right");
        }

        var mistake = IdMistake(request, now);
        if (mistake != 0)
        {
            return Refuse(mistake, "m_refund_id must be yyMMdd_appid_ and more, with the date of Vietnam");
        }

        // One at a time, so that what is left to refund is right.
        lock (_gate)
        {
            return CarryOut(request, amount, now);
        }
    }

    public ZaloPayAnswer AnswerQuery(ZaloPayRequest request)
    {
        stage.Tally.Count(Kind.Queries);
        if (request.Merchant(stage.Options.ZaloPayMerchants) is not { } merchant
            || !request.IsSigned(merchant.Key1, "app_id", "m_refund_id", "timestamp"))
        {
            return ZaloPayCodes.Refusal(ZaloPayCodes.BadSignature, "app_id or mac is not right");
        }

        var now = stage.Now;
        if (!request.IsNow("timestamp", now))
        {
            return ZaloPayCodes.Refusal(ZaloPayCodes.BadData, "timestamp must be within 15 minutes of ZaloPay's clock");
        }

        var id = request.Of("m_refund_id");
        var refund = stage.Ledger.FindByRefund(request.Of("app_id"), id)?.Refunds.FirstOrDefault(refund => refund.Id == id);
        return refund?.StateAt(now) switch
        {
            null => ZaloPayCodes.Refusal(ZaloPayCodes.NotFound, "The refund is not found"),
            RefundState.Working => ZaloPayCodes.Answer(ZaloPayCodes.InWork, InWork, "Đang hoàn tiền"),
            RefundState.Done => ZaloPayCodes.Answer(ZaloPayCodes.Success, ZaloPayCodes.Success, "Hoàn tiền thành công"),
            _ => ZaloPayCodes.Refusal(int.Parse(refund!.RefusedWith!, CultureInfo.InvariantCulture), "Hoàn tiền thất bại"),
        };
    }

    private ZaloPayAnswer CarryOut(ZaloPayRequest request, long amount, long now)
    {
        var (appId, id) = (request.Of("app_id"), request.Of("m_refund_id"));
        if (stage.Ledger.FindByRefund(appId, id) is not null)
        {
            return Refuse(ZaloPayCodes.RefundIdRepeated, "m_refund_id was used before");
        }

        if (stage.Ledger.FindByTransaction(appId, request.Of("zp_trans_id")) is not { State: OrderState.Paid } order)
        {
            return Refuse(ZaloPayCodes.NotFound, "The transaction is not found");
        }

        if (amount < 1 || amount > order.RestAt(now))
        {
            return Refuse(ZaloPayCodes.AmountInvalid, "amount is more than the rest of the payment");
        }

        var (fault, code) = stage.Refunds.Decide(order.Order.AppTransId, id);
        var isCode = int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        var refund = stage.Refunds.Make(
            id,
            Numbers.TextOf($"zalopay refund\n{appId}\n{id}", ZaloPayProtocol.TransactionDigits),
            amount,
            amount == order.Moved,
            now,
            stage.Options.RefundTime,
            fault,
            isCode ? code! : Numbers.Text(ZaloPayCodes.RefundTimeOver));
        stage.Ledger.Change(order.Order.Key, current => current with { Refunds = [.. current.Refunds, refund] });
        stage.Tally.Refund(refund, now);
        return ZaloPayCodes.Answer(ZaloPayCodes.InWork, InWork, "Đang hoàn tiền") with
        {
            RefundId = long.Parse(refund.TransactionId, CultureInfo.InvariantCulture),
        };
    }

    private static bool IsSigned(ZaloPayRequest request, string key1) => request.Has("refund_fee_amount")
        ? request.IsSigned(key1, "app_id", "zp_trans_id", "amount", "refund_fee_amount", "description", "timestamp")
        : request.IsSigned(key1, "app_id", "zp_trans_id", "amount", "description", "timestamp");

    /// <summary>0, or the code of what is wrong with <c>yyMMdd_appid_xxx</c>.</summary>
    private static int IdMistake(ZaloPayRequest request, long now)
    {
        var id = request.Of("m_refund_id");
        var parts = id.Split('_', 3);
        return parts is not [{ Length: 6 }, _, { Length: > 0 }] || id.Length > 45 ? ZaloPayCodes.RefundIdFormat
            : !ZaloPayRequest.IsRecent(id, now) ? ZaloPayCodes.RefundIdDate
            : parts[1] != request.Of("app_id") ? ZaloPayCodes.RefundIdApp
            : 0;
    }

    private ZaloPayAnswer Refuse(int sub, string message)
    {
        stage.Tally.Count(Kind.RefundsRefused);
        return ZaloPayCodes.Refusal(sub, message);
    }
}
