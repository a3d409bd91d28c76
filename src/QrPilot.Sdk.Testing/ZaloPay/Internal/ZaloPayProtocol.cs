using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal;

/// <summary>ZaloPay's part of a payment.</summary>
internal sealed class ZaloPayProtocol(IOptions<GatewaySimulatorOptions> options) : IGatewayProtocol<ZaloPayOrder>
{
    public const int TransactionDigits = 15;

    public string Name => "ZaloPay";

    public string PayPath => "/pay";

    public bool OpensOnPage => false;

    public bool CancelIsFinal => false;

    public PageRefusal Duplicate { get; } = new(null, "app_trans_id belongs to another order.");

    public PageRefusal TooLate { get; } = new(null, "The order has expired.");

    public (ZaloPayOrder? Order, PageRefusal? Refusal) ReadPage(HttpRequest request)
    {
        var merchants = options.Value.ZaloPayMerchants.Select(merchant => (Numbers.Text(merchant.AppId), merchant.Key1));
        return PayLink.Read(request, ZaloPayJson.Wire.ZaloPayOrder, merchants) is { } order
            ? (order, null)
            : (null, new PageRefusal(null, "The pay address is not one of this simulator's."));
    }

    public OrderState PaidState(ZaloPayOrder order) => OrderState.Paid;

    public string TransactionOf(ZaloPayOrder order, bool forged) =>
        Numbers.TextOf($"zalopay{(forged ? " forged" : "")}\n{order.Key}", TransactionDigits);

    public int CodeOf(OrderState state) => state switch
    {
        OrderState.Paid => 0,
        OrderState.Cancelled => ZaloPayCodes.Cancelled,
        OrderState.Expired => ZaloPayCodes.Expired,
        _ => ZaloPayCodes.InWork,
    };

    /// <summary>Only a success is told.</summary>
    public Parcel? Genuine(ZaloPayOrder order, Outcome outcome) =>
        outcome.IsPaid ? Message(order, Data(order, outcome), MerchantOf(order).Key2) : null;

    /// <summary>By half of the orders signed with a wrong key, by the other half a genuine message of which the number was rewritten.</summary>
    public Parcel? Forged(ZaloPayOrder order, Outcome outcome)
    {
        var key2 = MerchantOf(order).Key2;
        var success = Data(order, outcome);
        return outcome.Transaction % 2 == 0
            ? Message(order, success, "not " + key2)
            : Message(order, success, key2, signed: Data(order, outcome with { TransactionId = Numbers.Text(outcome.Transaction - 1) }));
    }

    public Parcel? OfAnotherMerchant(ZaloPayOrder order, Outcome outcome)
    {
        if (!outcome.IsPaid)
        {
            return null;
        }

        var own = MerchantOf(order);
        var other = options.Value.ZaloPayMerchants.FirstOrDefault(merchant => merchant.AppId != own.AppId)
            ?? new ZaloPaySimulatorMerchant { AppId = own.AppId == int.MaxValue ? 1 : own.AppId + 1, Key1 = own.Key1, Key2 = own.Key2 };
        return Message(order, Data(order with { AppId = other.AppId }, outcome), other.Key2);
    }

    public string? ReturnAddress(ZaloPayOrder order, Outcome? outcome)
    {
        if (order.RedirectUrl is "" || outcome is null)
        {
            return order.RedirectUrl is "" ? null : order.RedirectUrl;
        }

        var (channel, status) = (outcome.IsPaid ? "38" : "0", outcome.IsPaid ? "1" : Numbers.Text(CodeOf(outcome.State)));
        var (appId, dong) = (order.Merchant, Numbers.Text(outcome.Dong));
        return WebAddress.With(
            order.RedirectUrl,
            ("appid", appId),
            ("apptransid", order.AppTransId),
            ("pmcid", channel),
            ("bankcode", ""),
            ("amount", dong),
            ("discountamount", "0"),
            ("status", status),
            ("checksum", ZaloPaySigner.Sign(MerchantOf(order).Key2, appId, order.AppTransId, channel, "", dong, "0", status)));
    }

    private ZaloPaySimulatorMerchant MerchantOf(ZaloPayOrder order) =>
        options.Value.ZaloPayMerchants.First(merchant => merchant.AppId == order.AppId);

    private static Parcel? Message(ZaloPayOrder order, string data, string key, string? signed = null)
    {
        var callback = new ZaloPayCallback(data, Mac.Sha256Hex(key, signed ?? data));
        return order.CallbackUrl is "" ? null : new Parcel(order.CallbackUrl, JsonSerializer.Serialize(callback, ZaloPayJson.Wire.ZaloPayCallback));
    }

    private static string Data(ZaloPayOrder order, Outcome outcome)
    {
        var user = Numbers.Hex("zalopay user\n" + order.Key);
        var data = new ZaloPayCallbackData
        {
            AppId = order.AppId,
            AppTransId = order.AppTransId,
            AppTime = order.AppTime,
            AppUser = order.AppUser,
            Amount = outcome.Dong,
            EmbedData = order.EmbedData,
            Item = order.Item,
            ZpTransId = outcome.Transaction,
            ServerTime = outcome.At,
            MerchantUserId = user,
            ZpUserId = user,
        };
        return JsonSerializer.Serialize(data, ZaloPayJson.Wire.ZaloPayCallbackData);
    }
}
