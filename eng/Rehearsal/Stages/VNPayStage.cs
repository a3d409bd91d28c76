using System.Text;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.VNPay;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.VNPay;

namespace QrPilot.Rehearsal.Stages;

/// <summary>Plays VNPay.</summary>
internal sealed class VNPayStage(TimeProvider clock) : SimulatorStage(clock)
{
    public override string Gateway => "vnpay";

    public override string? UnknownCode => "88";

    public override NotificationCopy Success(PaidOrder order) => Signed(Fields(order, Account), Merchant(Account));

    public override NotificationCopy? Refusal(PaidOrder order, string? code = null)
    {
        var fields = Fields(order, Account);
        fields["vnp_ResponseCode"] = code ?? "24";
        fields["vnp_TransactionStatus"] = "02";
        fields["vnp_TransactionNo"] = "0";
        fields.Remove("vnp_BankTranNo");
        return Signed(fields, Merchant(Account));
    }

    public override NotificationCopy Forged(PaidOrder order) => Signed(
        Fields(order, Account), new VNPaySimulatorMerchant { TmnCode = Merchant(Account).TmnCode, HashSecret = "not the secret" });

    public override NotificationCopy OfOtherAccount(PaidOrder order) => Signed(Fields(order, OtherAccount), Merchant(OtherAccount));

    /// <summary>What does not begin with <c>vnp_</c> is not signed.</summary>
    public override NotificationCopy? WithUnknownField(PaidOrder order) => Copy(Text(Success(order)) + "&aFieldNobodyKnows=1");

    public override IEnumerable<TamperedNotification> Tampered(PaidOrder order)
    {
        var pairs = Text(Success(order)).Split('&');
        for (var i = 0; i < pairs.Length; i++)
        {
            var changed = pairs.ToArray();
            changed[i] = OneCharacter.Of(changed[i]);
            yield return new TamperedNotification(pairs[i], Copy(string.Join('&', changed)));
            yield return new TamperedNotification("no " + pairs[i], Copy(string.Join('&', pairs.Where((_, at) => at != i))));
        }
    }

    /// <summary>VNPay knows a payment only once somebody has opened its page.</summary>
    public override int? CountOpened(string paymentId) => null;

    protected override void AddMerchants(GatewaySimulatorOptions options)
    {
        options.VNPayMerchants.Add(Merchant(Account));
        options.VNPayMerchants.Add(Merchant(OtherAccount));
    }

    protected override void AddGateway(QrPilotBuilder builder) => builder.AddVNPay(options =>
    {
        foreach (var name in new[] { Account, OtherAccount })
        {
            var merchant = Merchant(name);
            options.Accounts[name] = new VNPayAccountOptions
            {
                Tenant = Tenant,
                TmnCode = merchant.TmnCode,
                HashSecret = merchant.HashSecret,
                PayAddress = Address + "/paymentv2/vpcpay.html",
                Endpoint = Address + "/merchant_webapi/api/transaction",
                ReturnUrl = ReturnUrl,
            };
        }
    });

    private static VNPaySimulatorMerchant Merchant(string account) => new()
    {
        TmnCode = account == Account ? "QUANMOT1" : "QUANHAI2", HashSecret = $"secret of {account}", NotifyUrl = NotifyUrl,
    };

    private static Dictionary<string, string> Fields(PaidOrder order, string account) => new(StringComparer.Ordinal)
    {
        ["vnp_Amount"] = $"{order.Amount.Dong}00",
        ["vnp_BankCode"] = "NCB",
        ["vnp_BankTranNo"] = "VNP" + order.TransactionId,
        ["vnp_CardType"] = "ATM",
        ["vnp_OrderInfo"] = "Thanh toan tai Quan Mot",
        ["vnp_PayDate"] = VietnamTime.Write(order.At, "yyyyMMddHHmmss"),
        ["vnp_ResponseCode"] = "00",
        ["vnp_TmnCode"] = Merchant(account).TmnCode,
        ["vnp_TransactionNo"] = order.TransactionId,
        ["vnp_TransactionStatus"] = "00",
        ["vnp_TxnRef"] = order.PaymentId,
    };

    private static NotificationCopy Signed(Dictionary<string, string> fields, VNPaySimulatorMerchant merchant) =>
        new(NotificationSigner.SignVNPay(fields, merchant));

    private static string Text(NotificationCopy copy) => Encoding.UTF8.GetString(copy.Body.Span);

    private static NotificationCopy Copy(string query) => new(Encoding.UTF8.GetBytes(query));
}
