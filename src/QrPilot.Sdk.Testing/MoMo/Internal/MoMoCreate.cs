using System.Text.Json;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;
using QrPilot.Sdk.Testing.Simulation.Internal;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary><c>POST /v2/gateway/api/create</c>: opens a payment.</summary>
internal sealed class MoMoCreate(Stage<MoMoOrder> stage, BoundedMemory<MoMoMemory> requests, MoMoProtocol protocol)
{
    public MoMoAnswer Answer(string baseAddress, JsonElement body)
    {
        var answer = Create(baseAddress, body);
        stage.Tally.Count(answer.ResultCode == 0 ? Kind.Created : Kind.Refused);
        return answer;
    }

    private MoMoAnswer Create(string baseAddress, JsonElement body)
    {
        var now = stage.Now;
        var fields = new MoMoFields(body);
        var amountText = fields.Number("amount", out var amount);
        var order = new MoMoOrder
        {
            PartnerCode = fields.Text("partnerCode", 50),
            RequestId = fields.Text("requestId", 50),
            OrderId = fields.OrderId(),
            Amount = amount,
            OrderInfo = fields.Text("orderInfo", 255),
            RedirectUrl = fields.Address("redirectUrl"),
            IpnUrl = fields.Address("ipnUrl"),
            ExtraData = fields.Text("extraData", 1000, mayBeEmpty: true),
            Lang = fields.Lang(),
            AutoCapture = fields.Truth("autoCapture", missing: true),
            OpenedAt = now,
            ExpiresAt = now + (long)stage.Options.PaymentLife.TotalMilliseconds,
        };
        var requestType = fields.Text("requestType", 50);
        var signature = fields.Text("signature", 128);
        if (fields.Mistakes.Count > 0)
        {
            return Refuse(MoMoCodes.BadFormat, order, fields.Mistakes);
        }

        var merchant = MoMoCheck.Merchant(
            stage.Options.MoMoMerchants, order.PartnerCode, signature, merchant => SignatureOf(order, amountText, requestType, merchant));
        if (merchant is null)
        {
            return Refuse(MoMoCodes.NotAuthenticated, order);
        }

        if (requestType != "captureWallet")
        {
            return Refuse(MoMoCodes.AccessDenied, order);
        }

        var mistake = MoMoCheck.Amount(amount);
        return mistake != MoMoCodes.Success ? Refuse(mistake, order) : Open(baseAddress, order, merchant, $"{signature} {order.AutoCapture}");
    }

    private MoMoAnswer Open(string baseAddress, MoMoOrder order, MoMoSimulatorMerchant merchant, string content)
    {
        // The order first: whoever holds its id holds it with one request id.
        var isRefundId = stage.Ledger.FindByRefund(order.PartnerCode, order.OrderId) is not null;
        if (isRefundId || (stage.Ledger.Find(order.Key) is { } other && other.Order.RequestId != order.RequestId))
        {
            return Refuse(MoMoCodes.OrderIdRepeated, order);
        }

        var opened = Opened(baseAddress, order, merchant);
        if (!requests.TryAdd(MoMoMemory.Key(order.PartnerCode, order.RequestId), new MoMoMemory(content, opened), out var earlier))
        {
            return earlier.Content == content && earlier.Answer is not null ? earlier.Answer : Refuse(MoMoCodes.RequestIdRepeated, order);
        }

        return stage.Ledger.Open(order, out var isNew).Order.RequestId == order.RequestId || isNew
            ? opened
            : Refuse(MoMoCodes.OrderIdRepeated, order);
    }

    private MoMoAnswer Opened(string baseAddress, MoMoOrder order, MoMoSimulatorMerchant merchant)
    {
        var payUrl = baseAddress + protocol.PayPath + PayLink.Query(order, MoMoJson.Wire.MoMoOrder, merchant.SecretKey);
        return new MoMoAnswer
        {
            PartnerCode = order.PartnerCode,
            OrderId = order.OrderId,
            RequestId = order.RequestId,
            Amount = order.Amount,
            ResponseTime = order.OpenedAt,
            Message = MoMoCodes.MessageOf(MoMoCodes.Success, order.Lang),
            ResultCode = MoMoCodes.Success,
            PayUrl = payUrl,
            // A phone that scans the code or follows the link comes to the pay page, where MoMo's would open its app.
            Deeplink = payUrl,
            QrCodeUrl = payUrl,
        };
    }

    private static string SignatureOf(MoMoOrder order, string amount, string requestType, MoMoSimulatorMerchant merchant) => MoMoSigner.Sign(
        merchant.SecretKey,
        ("accessKey", merchant.AccessKey),
        ("amount", amount),
        ("extraData", order.ExtraData),
        ("ipnUrl", order.IpnUrl),
        ("orderId", order.OrderId),
        ("orderInfo", order.OrderInfo),
        ("partnerCode", order.PartnerCode),
        ("redirectUrl", order.RedirectUrl),
        ("requestId", order.RequestId),
        ("requestType", requestType));

    private MoMoAnswer Refuse(int code, MoMoOrder order, IReadOnlyList<MoMoSubError>? mistakes = null) => MoMoAnswer.Refusal(
        code,
        stage.Now,
        order.PartnerCode,
        order.OrderId,
        code == MoMoCodes.OrderIdRepeated ? null : order.RequestId,
        mistakes);
}
