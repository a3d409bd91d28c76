using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Refunds;

/// <summary>A wish to give money back.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="Amount">What to give back, or null for all that is left of it.</param>
/// <param name="Reason">Why.</param>
public sealed record RefundCommand(string PaymentId, VndAmount? Amount, string Reason);
