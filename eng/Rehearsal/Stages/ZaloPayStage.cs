using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.ZaloPay;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Rehearsal.Stages;

/// <summary>Plays ZaloPay.</summary>
internal sealed class ZaloPayStage(TimeProvider clock) : SimulatorStage(clock)
{
    private const string Prefix = "pay_";

    public override string Gateway => "zalopay";

    public override string? UnknownCode => null;

    public override NotificationCopy Success(PaidOrder order) => Signed(Data(order, Account), Merchant(Account));

    /// <summary>ZaloPay tells of paid orders only.</summary>
    public override NotificationCopy? Refusal(PaidOrder order, string? code = null) => null;

    public override NotificationCopy Forged(PaidOrder order) => Signed(
        Data(order, Account), new ZaloPaySimulatorMerchant { AppId = Merchant(Account).AppId, Key1 = "not key1", Key2 = "not key2" });

    public override NotificationCopy OfOtherAccount(PaidOrder order) => Signed(Data(order, OtherAccount), Merchant(OtherAccount));

    public override NotificationCopy? WithUnknownField(PaidOrder order)
    {
        var envelope = Parse(Success(order));
        envelope["aFieldNobodyKnows"] = new JsonArray(1, "hai");
        return Copy(envelope);
    }

    public override IEnumerable<TamperedNotification> Tampered(PaidOrder order)
    {
        foreach (var name in Data(order, Account).Select(field => field.Key))
        {
            var data = Data(order, Account);
            data[name] = OneCharacter.Of(data[name]);
            var envelope = Parse(Success(order));
            envelope["data"] = data.ToJsonString();
            yield return new TamperedNotification(name, Copy(envelope));
        }

        var spaced = Parse(Success(order));
        spaced["data"] = spaced["data"]!.GetValue<string>() + " ";
        yield return new TamperedNotification("a space behind data", Copy(spaced));
        foreach (var name in new[] { "mac", "data" })
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
        options.ZaloPayMerchants.Add(Merchant(Account));
        options.ZaloPayMerchants.Add(Merchant(OtherAccount));
    }

    protected override void AddGateway(QrPilotBuilder builder) => builder.AddZaloPay(options =>
    {
        foreach (var name in new[] { Account, OtherAccount })
        {
            var merchant = Merchant(name);
            options.Accounts[name] = new ZaloPayAccountOptions
            {
                Tenant = Tenant,
                AppId = merchant.AppId.ToString(CultureInfo.InvariantCulture),
                Key1 = merchant.Key1,
                Key2 = merchant.Key2,
                Endpoint = Address.ToString(),
                ReturnUrl = ReturnUrl,
                NotifyUrl = NotifyUrl,
            };
        }
    });

    protected override bool IsOf(string orderId, string paymentId) => orderId[7..] == paymentId[Prefix.Length..];

    private static ZaloPaySimulatorMerchant Merchant(string account) => new()
    {
        AppId = account == Account ? 2_001 : 2_002, Key1 = $"key1 of {account}", Key2 = $"key2 of {account}",
    };

    private static JsonObject Data(PaidOrder order, string account) => new()
    {
        ["app_id"] = Merchant(account).AppId,
        ["app_trans_id"] = $"{VietnamTime.Write(order.CreatedAt, "yyMMdd")}_{order.PaymentId[Prefix.Length..]}",
        ["app_time"] = order.CreatedAt.ToUnixTimeMilliseconds(),
        ["app_user"] = "qrpilot",
        ["amount"] = order.Amount.Dong,
        ["embed_data"] = "{}",
        ["item"] = "[]",
        ["zp_trans_id"] = long.Parse(order.TransactionId, CultureInfo.InvariantCulture),
        ["server_time"] = order.At.ToUnixTimeMilliseconds(),
        ["channel"] = 38,
        ["merchant_user_id"] = "nguoi-tra",
        ["zp_user_id"] = "nguoi-tra",
        ["user_fee_amount"] = 0,
        ["discount_amount"] = 0,
    };

    private static NotificationCopy Signed(JsonObject data, ZaloPaySimulatorMerchant merchant) =>
        new(NotificationSigner.SignZaloPay(data.ToJsonString(), merchant));

    private static JsonObject Parse(NotificationCopy copy) => JsonNode.Parse(copy.Body.Span)!.AsObject();

    private static NotificationCopy Copy(JsonObject envelope) => new(Encoding.UTF8.GetBytes(envelope.ToJsonString()));
}
