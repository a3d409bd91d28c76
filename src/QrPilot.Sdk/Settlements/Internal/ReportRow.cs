using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Settlements.Internal;

/// <summary>What a row of a report says, before it is known whose it is.</summary>
internal sealed record ReportRow(
    SettlementKind Kind,
    string TransactionId,
    string RefundId,
    string Reference,
    VndAmount Gross,
    VndAmount Fee,
    DateTimeOffset PaidAt,
    DateOnly? SettledOn);
