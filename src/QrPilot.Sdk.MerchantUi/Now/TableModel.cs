using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>A table and what happens at it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Detail">A session at it, or null while it is free.</param>
internal sealed record TableModel(Table Table, SessionDetail? Detail)
{
    /// <summary>What was given back of the session's payments, oldest first.</summary>
    public IReadOnlyList<Refund> Refunds { get; init; } = [];

    /// <summary>What the gateways of its payments can do, by name.</summary>
    public IReadOnlyDictionary<string, GatewayCapabilities> Gateways { get; init; } = new Dictionary<string, GatewayCapabilities>();

    public Session? Session => Detail?.Session;

    public bool IsOpen => Session is { State: SessionState.Open };

    /// <summary>What is left of a payment.</summary>
    public static VndAmount RestOf(Payment payment) => payment.Amount - payment.Refunded;

    public IEnumerable<Refund> RefundsOf(Payment payment) => Refunds.Where(refund => refund.PaymentId == payment.Id);

    /// <summary>What the payment's gateway can do, or null where it is no longer installed.</summary>
    public GatewayCapabilities? GatewayOf(Payment payment) => Gateways.GetValueOrDefault(payment.Gateway);

    /// <summary>Whether a part of it can be given back now.</summary>
    public bool MayRefund(Payment payment) => payment.State == PaymentState.Succeeded
        && RestOf(payment) > VndAmount.Zero
        && GatewayOf(payment) is { CanRefund: true } gateway
        && (gateway.CanRefundPartially || payment.Refunded == VndAmount.Zero);
}
