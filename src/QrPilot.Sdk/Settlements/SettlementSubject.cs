namespace QrPilot.Sdk.Settlements;

/// <summary>What a reference in a report leads to.</summary>
/// <param name="Reference">The id of a payment or a refund of ours.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="StoreId">Its session's store.</param>
/// <param name="BusinessDate">Its session's business date.</param>
public sealed record SettlementSubject(string Reference, string PaymentId, string StoreId, DateOnly BusinessDate);
