using System.Globalization;
using System.Text.Json;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;
using QrPilot.Sdk.Testing.Simulation.Internal;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary><c>POST /v2/gateway/api/query</c>: tells how a payment stands. Not signed, as MoMo's answers.</summary>
internal sealed class MoMoQuery(Stage<MoMoOrder> stage)
{
    public MoMoAnswer Answer(JsonElement body)
    {
        stage.Tally.Count(Kind.Queries);
        var fields = new MoMoFields(body);
        var (partnerCode, requestId, orderId) = (fields.Text("partnerCode", 50), fields.Text("requestId", 50), fields.OrderId());
        var lang = fields.Lang();
        var signature = fields.Text("signature", 128);
        if (fields.Mistakes.Count > 0)
        {
            return MoMoAnswer.Refusal(MoMoCodes.BadFormat, stage.Now, partnerCode, orderId, requestId, fields.Mistakes);
        }

        var merchant = MoMoCheck.Merchant(stage.Options.MoMoMerchants, partnerCode, signature, merchant => MoMoSigner.Sign(
            merchant.SecretKey,
            ("accessKey", merchant.AccessKey),
            ("orderId", orderId),
            ("partnerCode", partnerCode),
            ("requestId", requestId)));
        if (merchant is null)
        {
            return MoMoAnswer.Refusal(MoMoCodes.NotAuthenticated, stage.Now, partnerCode, orderId, requestId);
        }

        return stage.Ledger.Find(MoMoOrder.KeyOf(partnerCode, orderId)) is { } order
            ? Tell(order, requestId, lang)
            : MoMoAnswer.Refusal(MoMoCodes.OrderNotFound, stage.Now, partnerCode, orderId, requestId);
    }

    private MoMoAnswer Tell(LedgerOrder<MoMoOrder> order, string requestId, string lang)
    {
        var now = stage.Now;
        var state = order.ReportedAt(now);
        var code = MoMoProtocol.ResultOf(state);
        var isPaid = state is OrderState.Paid or OrderState.Authorised;
        return new MoMoAnswer
        {
            PartnerCode = order.Order.PartnerCode,
            RequestId = requestId,
            OrderId = order.Order.OrderId,
            ExtraData = order.Order.ExtraData,
            Amount = isPaid ? order.Dong : order.Order.Amount,
            TransId = isPaid ? long.Parse(order.TransactionId!, CultureInfo.InvariantCulture) : 0,
            PayType = isPaid ? "qr" : "",
            PaymentOption = isPaid ? "momo" : "",
            ResultCode = code,
            RefundTrans = order.Unreported || order.Withheld ? [] : [.. order.Refunds.Select(refund => Tell(refund, now))],
            Message = MoMoCodes.MessageOf(code, lang),
            ResponseTime = now,
        };
    }

    private static MoMoRefundTrans Tell(LedgerRefund refund, long now) => new()
    {
        OrderId = refund.Id,
        Amount = refund.Returned,
        ResultCode = MoMoRefund.CodeOf(refund, now),
        TransId = long.Parse(refund.TransactionId, CultureInfo.InvariantCulture),
        CreatedTime = refund.StartedAt,
    };
}
