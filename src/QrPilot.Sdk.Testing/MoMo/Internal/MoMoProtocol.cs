using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>MoMo's part of a payment.</summary>
internal sealed class MoMoProtocol(IOptions<GatewaySimulatorOptions> options) : IGatewayProtocol<MoMoOrder>
{
    public string Name => "MoMo";

    public string PayPath => "/pay";

    public bool OpensOnPage => false;

    public bool CancelIsFinal => true;

    public PageRefusal Duplicate { get; } = new(null, "The order's id belongs to another order.");

    public PageRefusal TooLate { get; } = new(null, "The order has expired.");

    public static int ResultOf(OrderState state) => state switch
    {
        OrderState.Paid => MoMoCodes.Success,
        OrderState.Authorised => MoMoCodes.Authorised,
        OrderState.Cancelled => MoMoCodes.RefusedByPayer,
        OrderState.Expired => MoMoCodes.Expired,
        OrderState.Released => MoMoCodes.CancelledByMerchant,
        _ => MoMoCodes.WaitingForPayer,
    };

    public (MoMoOrder? Order, PageRefusal? Refusal) ReadPage(HttpRequest request)
    {
        var merchants = options.Value.MoMoMerchants.Select(merchant => (merchant.PartnerCode, merchant.SecretKey));
        return PayLink.Read(request, MoMoJson.Wire.MoMoOrder, merchants) is { } order
            ? (order, null)
            : (null, new PageRefusal(null, "The pay address is not one of this simulator's."));
    }

    public OrderState PaidState(MoMoOrder order) => order.AutoCapture ? OrderState.Paid : OrderState.Authorised;

    public string TransactionOf(MoMoOrder order, bool forged) =>
        Numbers.TextOf($"momo{(forged ? " forged" : "")}\n{order.PartnerCode}\n{order.OrderId}", 13);

    public int CodeOf(OrderState state) => ResultOf(state);

    public Parcel? Genuine(MoMoOrder order, Outcome outcome) => Message(order.IpnUrl, Ipn(order, outcome).Signed(MerchantOf(order)));

    /// <summary>By half of the orders' ids signed with a wrong key, by the other half a genuinely signed refusal whose result was
    /// rewritten.</summary>
    public Parcel? Forged(MoMoOrder order, Outcome outcome)
    {
        var merchant = MerchantOf(order);
        var success = Ipn(order, outcome);
        return Message(order.IpnUrl, outcome.Transaction % 2 == 0
            ? success.Signed(merchant, "not " + merchant.SecretKey)
            : success with { Signature = Ipn(order, outcome with { State = OrderState.Cancelled }).Signed(merchant).Signature });
    }

    public Parcel? OfAnotherMerchant(MoMoOrder order, Outcome outcome)
    {
        var own = MerchantOf(order);
        var other = options.Value.MoMoMerchants.FirstOrDefault(merchant => merchant.PartnerCode != own.PartnerCode)
            ?? new MoMoSimulatorMerchant { PartnerCode = own.PartnerCode + "2", AccessKey = own.AccessKey, SecretKey = own.SecretKey };
        return Message(order.IpnUrl, (Ipn(order, outcome) with { PartnerCode = other.PartnerCode }).Signed(other));
    }

    public string? ReturnAddress(MoMoOrder order, Outcome? outcome) => outcome is null
        ? order.RedirectUrl
        : WebAddress.With(order.RedirectUrl, Ipn(order, outcome).Signed(MerchantOf(order)).Fields());

    private MoMoSimulatorMerchant MerchantOf(MoMoOrder order) =>
        options.Value.MoMoMerchants.First(merchant => merchant.PartnerCode == order.PartnerCode);

    private static Parcel Message(string address, MoMoIpn message) => new(address, JsonSerializer.Serialize(message, MoMoJson.Wire.MoMoIpn));

    private static MoMoIpn Ipn(MoMoOrder order, Outcome outcome)
    {
        var code = ResultOf(outcome.State);
        return new MoMoIpn
        {
            PartnerCode = order.PartnerCode,
            OrderId = order.OrderId,
            RequestId = order.RequestId,
            Amount = outcome.Dong,
            OrderInfo = order.OrderInfo,
            // Where nothing moved, MoMo's transId is only a time, a few milliseconds before the answer.
            TransId = outcome.IsPaid ? outcome.Transaction : outcome.At - 6,
            ResultCode = code,
            Message = MoMoCodes.MessageOf(code, order.Lang),
            PayType = outcome.IsPaid ? "qr" : "",
            ResponseTime = outcome.At,
            ExtraData = order.ExtraData,
        };
    }
}
