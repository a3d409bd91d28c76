using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Payments.Refunds;

/// <summary>What a gateway's word about a refund changes.</summary>
/// <param name="Refund">The refund's new values.</param>
/// <param name="Payment">The payment's new values, or null when it stays.</param>
/// <param name="Session">The session's new values, or null when it stays.</param>
internal sealed record RefundChange(Refund Refund, Payment? Payment, Session? Session);
