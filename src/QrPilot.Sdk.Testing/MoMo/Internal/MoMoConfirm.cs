using System.Globalization;
using System.Text.Json;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;
using QrPilot.Sdk.Testing.Simulation.Internal;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary><c>POST /v2/gateway/api/confirm</c>: takes or releases the money of an authorised payment.</summary>
internal sealed class MoMoConfirm(Stage<MoMoOrder> stage, BoundedMemory<MoMoMemory> requests)
{
    private readonly Lock _gate = new();

    public MoMoAnswer Answer(JsonElement body)
    {
        var fields = new MoMoFields(body);
        var amountText = fields.Number("amount", out var amount);
        var (partnerCode, requestId, orderId) = (fields.Text("partnerCode", 50), fields.Text("requestId", 50), fields.OrderId());
        var requestType = fields.Text("requestType", 50);
        var description = fields.Text("description", 255, mayBeEmpty: true);
        var lang = fields.Lang();
        var signature = fields.Text("signature", 128);
        fields.Require(requestType is "" or "capture" or "cancel", "requestType", "Must be capture or cancel");
        if (fields.Mistakes.Count > 0)
        {
            return MoMoAnswer.Refusal(MoMoCodes.BadFormat, stage.Now, partnerCode, orderId, requestId, fields.Mistakes);
        }

        var merchant = MoMoCheck.Merchant(stage.Options.MoMoMerchants, partnerCode, signature, merchant => MoMoSigner.Sign(
            merchant.SecretKey,
            ("accessKey", merchant.AccessKey),
            ("amount", amountText),
            ("description", description),
            ("orderId", orderId),
            ("partnerCode", partnerCode),
            ("requestId", requestId),
            ("requestType", requestType)));
        if (merchant is null)
        {
            return MoMoAnswer.Refusal(MoMoCodes.NotAuthenticated, stage.Now, partnerCode, orderId, requestId);
        }

        // One at a time, so that a repeated request is carried out once.
        lock (_gate)
        {
            var key = MoMoMemory.Key(partnerCode, requestId);
            if (requests.TryGet(key, out var earlier))
            {
                return earlier is { Answer: { } same } && earlier.Content == signature
                    ? same
                    : MoMoAnswer.Refusal(MoMoCodes.RequestIdRepeated, stage.Now, partnerCode, orderId, requestId);
            }

            var wanted = requestType == "capture" ? OrderState.Paid : OrderState.Released;
            var (code, transactionId) = CarryOut(MoMoOrder.KeyOf(partnerCode, orderId), amount, wanted);
            var answer = MoMoAnswer.Refusal(code, stage.Now, partnerCode, orderId, requestId) with
            {
                Amount = amount,
                RequestType = requestType,
                TransId = transactionId is null ? null : long.Parse(transactionId, CultureInfo.InvariantCulture),
                Message = MoMoCodes.MessageOf(code, lang),
            };
            requests.Set(key, new MoMoMemory(signature, answer));
            return answer;
        }
    }

    private (int Code, string? TransactionId) CarryOut(string key, long amount, OrderState wanted)
    {
        var code = MoMoCodes.OrderNotFound;
        var change = stage.Ledger.Change(key, order =>
        {
            code = order.State != OrderState.Authorised ? MoMoCodes.NotApplicable
                : order.Dong != amount ? MoMoCodes.BadAmount
                : MoMoCodes.Success;
            return code == MoMoCodes.Success ? order with { State = wanted } : order;
        });
        if (code != MoMoCodes.Success)
        {
            stage.Tally.Count(Kind.Refused);
            return (code, null);
        }

        if (wanted == OrderState.Paid)
        {
            stage.Tally.Paid(amount);
        }
        else
        {
            stage.Tally.Count(Kind.Released);
        }

        return (code, change!.Value.After.TransactionId);
    }
}
