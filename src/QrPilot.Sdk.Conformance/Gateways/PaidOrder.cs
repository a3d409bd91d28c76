using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>A payment of which the other side can speak.</summary>
/// <param name="PaymentId">Our payment id.</param>
/// <param name="CreatedAt">When our record was made (UTC).</param>
/// <param name="Amount">What moved, or was asked for.</param>
/// <param name="TransactionId">The gateway's transaction id.</param>
/// <param name="At">When it happened, by the gateway's clock (UTC).</param>
public sealed record PaidOrder(string PaymentId, DateTimeOffset CreatedAt, VndAmount Amount, string TransactionId, DateTimeOffset At);
