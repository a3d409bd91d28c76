using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.VNPay.Internal.Wire;

namespace QrPilot.Sdk.Testing.VNPay.Internal;

/// <summary>VNPay's part of a payment.</summary>
internal sealed class VNPayProtocol(IOptions<GatewaySimulatorOptions> options, TimeProvider clock) : IGatewayProtocol<VNPayOrder>
{
    public const int TransactionDigits = 13;

    public string Name => "VNPay";

    public string PayPath => "/paymentv2/vpcpay.html";

    public bool OpensOnPage => true;

    public bool CancelIsFinal => true;

    public PageRefusal Duplicate => VNPayPageCheck.Exists;

    public PageRefusal TooLate => VNPayPageCheck.TooLate;

    public (VNPayOrder? Order, PageRefusal? Refusal) ReadPage(HttpRequest request) =>
        VNPayPageCheck.Run(request.QueryString.Value ?? "", options.Value, clock.GetUtcNow().ToUnixTimeMilliseconds());

    public OrderState PaidState(VNPayOrder order) => OrderState.Paid;

    public string TransactionOf(VNPayOrder order, bool forged) =>
        Numbers.TextOf($"vnpay{(forged ? " forged" : "")}\n{order.Key}", TransactionDigits);

    public int CodeOf(OrderState state) => state switch
    {
        OrderState.Paid => 0,
        OrderState.Cancelled => 24,
        OrderState.Expired => 11,
        _ => 1,
    };

    public Parcel? Genuine(VNPayOrder order, Outcome outcome)
    {
        var merchant = MerchantOf(order);
        return Message(merchant, VNPaySigner.Query(Fields(order, outcome), merchant.HashSecret));
    }

    /// <summary>By half of the orders signed with a wrong key, by the other half a genuinely signed refusal whose result was rewritten.</summary>
    public Parcel? Forged(VNPayOrder order, Outcome outcome)
    {
        var merchant = MerchantOf(order);
        var success = Fields(order, outcome);
        var refusal = Fields(order, outcome with { State = OrderState.Cancelled, TransactionId = null });
        return Message(merchant, outcome.Transaction % 2 == 0
            ? VNPaySigner.Query(success, "not " + merchant.HashSecret)
            : $"{VNPaySigner.Text(success)}&{VNPaySigner.HashField}={VNPaySigner.Hash(merchant.HashSecret, VNPaySigner.Text(refusal))}");
    }

    public Parcel? OfAnotherMerchant(VNPayOrder order, Outcome outcome)
    {
        var own = MerchantOf(order);
        var other = options.Value.VNPayMerchants.FirstOrDefault(merchant => merchant.TmnCode != own.TmnCode)
            ?? new VNPaySimulatorMerchant { TmnCode = own.TmnCode[..^1] + (own.TmnCode[^1] == '2' ? '3' : '2'), HashSecret = own.HashSecret };
        var fields = Fields(order with { TmnCode = other.TmnCode }, outcome);
        return Message(own, VNPaySigner.Query(fields, other.HashSecret));
    }

    public string? ReturnAddress(VNPayOrder order, Outcome? outcome) => outcome is null
        ? order.ReturnUrl
        : WebAddress.With(order.ReturnUrl, VNPaySigner.Query(Fields(order, outcome), MerchantOf(order).HashSecret));

    private VNPaySimulatorMerchant MerchantOf(VNPayOrder order) =>
        options.Value.VNPayMerchants.First(merchant => merchant.TmnCode == order.TmnCode);

    private static Parcel? Message(VNPaySimulatorMerchant merchant, string query) =>
        merchant.NotifyUrl is "" ? null : new Parcel(WebAddress.With(merchant.NotifyUrl, query), null);

    private static Dictionary<string, string> Fields(VNPayOrder order, Outcome outcome)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["vnp_Amount"] = Numbers.Text(outcome.Dong * 100),
            ["vnp_BankCode"] = order.BankCode,
            ["vnp_CardType"] = "ATM",
            ["vnp_OrderInfo"] = order.OrderInfo,
            ["vnp_PayDate"] = VietnamTime.Text(outcome.At),
            ["vnp_ResponseCode"] = outcome.State switch { OrderState.Paid => "00", OrderState.Expired => "11", _ => "24" },
            ["vnp_TmnCode"] = order.TmnCode,
            ["vnp_TransactionNo"] = outcome.TransactionId ?? "0",
            ["vnp_TransactionStatus"] = outcome.IsPaid ? "00" : "02",
            ["vnp_TxnRef"] = order.TxnRef,
        };
        if (outcome.TransactionId is not null)
        {
            fields.Add("vnp_BankTranNo", "VNP" + outcome.TransactionId);
        }

        return fields;
    }
}
