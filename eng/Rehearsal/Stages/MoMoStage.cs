using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Rehearsal.Stages;

/// <summary>Plays MoMo.</summary>
internal sealed class MoMoStage(TimeProvider clock) : SimulatorStage(clock)
{
    public override string Gateway => "momo";

    public override string? UnknownCode => "4999";

    public override NotificationCopy Success(PaidOrder order) => Signed(Fields(order, Account), Merchant(Account));

    public override NotificationCopy? Refusal(PaidOrder order, string? code = null)
    {
        var fields = Fields(order, Account);
        fields["resultCode"] = int.Parse(code ?? "1006", CultureInfo.InvariantCulture);
        fields["message"] = "Giao dịch bị từ chối bởi người dùng.";
        fields["payType"] = "";
        fields["transId"] = order.At.ToUnixTimeMilliseconds() - 6;
        return Signed(fields, Merchant(Account));
    }

    public override NotificationCopy Forged(PaidOrder order)
    {
        var right = Merchant(Account);
        return Signed(
            Fields(order, Account),
            new MoMoSimulatorMerchant { PartnerCode = right.PartnerCode, AccessKey = right.AccessKey, SecretKey = "not the key" });
    }

    public override NotificationCopy OfOtherAccount(PaidOrder order) => Signed(Fields(order, OtherAccount), Merchant(OtherAccount));

    public override NotificationCopy? WithUnknownField(PaidOrder order)
    {
        var fields = Fields(order, Account);
        fields["paymentOption"] = "momo";
        fields["aFieldNobodyKnows"] = new JsonObject { ["a"] = 1 };
        return Signed(fields, Merchant(Account));
    }

    public override IEnumerable<TamperedNotification> Tampered(PaidOrder order)
    {
        foreach (var name in Fields(order, Account).Select(field => field.Key).Append("signature"))
        {
            var changed = Parse(Success(order));
            changed[name] = OneCharacter.Of(changed[name]);
            yield return new TamperedNotification(name, Copy(changed));

            var without = Parse(Success(order));
            without.Remove(name);
            yield return new TamperedNotification("no " + name, Copy(without));
        }
    }

    protected override void AddMerchants(GatewaySimulatorOptions options)
    {
        options.MoMoMerchants.Add(Merchant(Account));
        options.MoMoMerchants.Add(Merchant(OtherAccount));
    }

    protected override void AddGateway(QrPilotBuilder builder) => builder.AddMoMo(options =>
    {
        foreach (var name in new[] { Account, OtherAccount })
        {
            var merchant = Merchant(name);
            options.Accounts[name] = new MoMoAccountOptions
            {
                Tenant = Tenant,
                PartnerCode = merchant.PartnerCode,
                AccessKey = merchant.AccessKey,
                SecretKey = merchant.SecretKey,
                Endpoint = Address.ToString(),
                ReturnUrl = ReturnUrl,
                NotifyUrl = NotifyUrl,
            };
        }
    });

    private static MoMoSimulatorMerchant Merchant(string account) => new()
    {
        PartnerCode = account == Account ? "QUANMOT" : "QUANHAI", AccessKey = $"access of {account}", SecretKey = $"secret of {account}",
    };

    /// <summary>The twelve signed fields of a success.</summary>
    private static JsonObject Fields(PaidOrder order, string account) => new()
    {
        ["partnerCode"] = Merchant(account).PartnerCode,
        ["orderId"] = order.PaymentId,
        ["requestId"] = order.PaymentId,
        ["amount"] = order.Amount.Dong,
        ["orderInfo"] = "Thanh toán tại Quán Một",
        ["orderType"] = "momo_wallet",
        ["transId"] = long.Parse(order.TransactionId, CultureInfo.InvariantCulture),
        ["resultCode"] = 0,
        ["message"] = "Thành công.",
        ["payType"] = "qr",
        ["responseTime"] = order.At.ToUnixTimeMilliseconds(),
        ["extraData"] = "",
    };

    private static NotificationCopy Signed(JsonObject fields, MoMoSimulatorMerchant merchant) => new(NotificationSigner.SignMoMo(fields, merchant));

    private static JsonObject Parse(NotificationCopy copy) => JsonNode.Parse(copy.Body.Span)!.AsObject();

    private static NotificationCopy Copy(JsonObject fields) => new(Encoding.UTF8.GetBytes(fields.ToJsonString()));
}
