namespace QrPilot.Sdk.Settlements;

/// <summary>Tells the lines of one gateway account apart.</summary>
/// <param name="Kind">Payment or refund.</param>
/// <param name="TransactionId">The gateway's transaction id.</param>
/// <param name="RefundId">The gateway's number of the refund, or empty.</param>
public readonly record struct SettlementKey(SettlementKind Kind, string TransactionId, string RefundId);
