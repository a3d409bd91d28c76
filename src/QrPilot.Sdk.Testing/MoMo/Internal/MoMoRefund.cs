using System.Globalization;
using System.Text.Json;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Simulation.Internal;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary><c>POST /v2/gateway/api/refund</c>: gives money back, at once unless it is delayed.</summary>
internal sealed class MoMoRefund(Stage<MoMoOrder> stage, BoundedMemory<MoMoMemory> requests)
{
    private readonly Lock _gate = new();

    public MoMoAnswer Answer(JsonElement body)
    {
        var answer = Refund(body);
        if (answer.ResultCode is > 0 and < MoMoCodes.FirstOfOutcomes)
        {
            stage.Tally.Count(Kind.Refused);
        }

        return answer;
    }

    /// <summary>How a refund stands.</summary>
    public static int CodeOf(LedgerRefund refund, long now) => refund.StateAt(now) switch
    {
        RefundState.Working => MoMoCodes.ProcessedByProvider,
        RefundState.Done => MoMoCodes.Success,
        _ => int.Parse(refund.RefusedWith!, CultureInfo.InvariantCulture),
    };

    private MoMoAnswer Refund(JsonElement body)
    {
        var fields = new MoMoFields(body);
        var amountText = fields.Number("amount", out var amount);
        var transText = fields.Number("transId", out var transId);
        var request = new MoMoRefundRequest
        {
            PartnerCode = fields.Text("partnerCode", 50),
            RequestId = fields.Text("requestId", 50),
            OrderId = fields.OrderId(),
            Amount = amount,
            TransId = transId,
            Lang = fields.Lang(),
        };
        var description = fields.Text("description", 255, mayBeEmpty: true);
        var signature = fields.Text("signature", 128);
        if (fields.Mistakes.Count > 0)
        {
            return Refuse(MoMoCodes.BadFormat, request, fields.Mistakes);
        }

        var merchant = MoMoCheck.Merchant(stage.Options.MoMoMerchants, request.PartnerCode, signature, merchant => MoMoSigner.Sign(
            merchant.SecretKey,
            ("accessKey", merchant.AccessKey),
            ("amount", amountText),
            ("description", description),
            ("orderId", request.OrderId),
            ("partnerCode", request.PartnerCode),
            ("requestId", request.RequestId),
            ("transId", transText)));
        if (merchant is null)
        {
            return Refuse(MoMoCodes.NotAuthenticated, request);
        }

        var mistake = MoMoCheck.Amount(amount);
        return mistake == MoMoCodes.Success ? Repeatable(request, signature) : Refuse(mistake, request);
    }

    /// <summary>The same request gets the same outcome, once there is one; one at a time, so that it is carried out once.</summary>
    private MoMoAnswer Repeatable(MoMoRefundRequest request, string signature)
    {
        lock (_gate)
        {
            var key = MoMoMemory.Key(request.PartnerCode, request.RequestId);
            if (requests.TryGet(key, out var earlier))
            {
                return earlier is { Answer: { } answered } && earlier.Content == signature
                    ? Again(request, answered)
                    : Refuse(MoMoCodes.RequestIdRepeated, request);
            }

            var answer = CarryOut(request);
            requests.Set(key, new MoMoMemory(signature, answer));
            return answer;
        }
    }

    private MoMoAnswer Again(MoMoRefundRequest request, MoMoAnswer earlier)
    {
        if (earlier.ResultCode != MoMoCodes.ProcessedByProvider)
        {
            return earlier;
        }

        var order = stage.Ledger.FindByRefund(request.PartnerCode, request.OrderId);
        var refund = order?.Refunds.FirstOrDefault(refund => refund.Id == request.OrderId);
        return refund is null || refund.StateAt(stage.Now) == RefundState.Working
            ? Refuse(MoMoCodes.RequestIdRepeated, request)
            : Tell(request, refund, stage.Now);
    }

    private MoMoAnswer CarryOut(MoMoRefundRequest request)
    {
        var isUsed = stage.Ledger.Find(MoMoOrder.KeyOf(request.PartnerCode, request.OrderId)) is not null
            || stage.Ledger.FindByRefund(request.PartnerCode, request.OrderId) is not null;
        if (isUsed)
        {
            return Refuse(MoMoCodes.OrderIdRepeated, request);
        }

        var order = stage.Ledger.FindByTransaction(request.PartnerCode, Numbers.Text(request.TransId));
        if (order is not { State: OrderState.Paid })
        {
            return Refuse(MoMoCodes.OrderNotFound, request);
        }

        if (order.RestAt(stage.Now) < request.Amount)
        {
            stage.Tally.Count(Kind.RefundsRefused);
            return Refuse(MoMoCodes.RefundRefused, request);
        }

        var (fault, code) = stage.Refunds.Decide(order.Order.OrderId, request.OrderId);
        var transaction = Numbers.TextOf($"momo refund\n{request.PartnerCode}\n{request.OrderId}", 13);
        var isFull = request.Amount == order.Moved;
        var now = stage.Now;
        var refund = stage.Refunds.Make(
            request.OrderId, transaction, request.Amount, isFull, now, TimeSpan.Zero, fault, RefusalCode(code));
        stage.Ledger.Change(order.Order.Key, current => current with { Refunds = [.. current.Refunds, refund] });
        stage.Tally.Refund(refund, now);
        return Tell(request, refund, now);
    }

    private static string RefusalCode(string? asked) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? asked : Numbers.Text(MoMoCodes.RefundFailed);

    private static MoMoAnswer Tell(MoMoRefundRequest request, LedgerRefund refund, long now)
    {
        var code = CodeOf(refund, now);
        return new MoMoAnswer
        {
            PartnerCode = request.PartnerCode,
            OrderId = request.OrderId,
            RequestId = request.RequestId,
            Amount = refund.Returned,
            TransId = long.Parse(refund.TransactionId, CultureInfo.InvariantCulture),
            ResultCode = code,
            Message = MoMoCodes.MessageOf(code, request.Lang),
            ResponseTime = now,
        };
    }

    private MoMoAnswer Refuse(int code, MoMoRefundRequest request, IReadOnlyList<MoMoSubError>? mistakes = null) =>
        MoMoAnswer.Refusal(code, stage.Now, request.PartnerCode, request.OrderId, request.RequestId, mistakes);
}
