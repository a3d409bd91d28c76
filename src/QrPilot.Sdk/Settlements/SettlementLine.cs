using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Settlements;

/// <summary>What a gateway's report says it has settled of one transaction. Never edited.</summary>
/// <remarks>Amounts have the sign that they have for the merchant: a payment's gross is above zero, a refund's below, and for both
/// <see cref="Net"/> is <see cref="Gross"/> less <see cref="Fee"/>. The sum of net is what the gateway pays out.</remarks>
public sealed record SettlementLine
{
    /// <summary>Prefix <c>stn_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The file that told of it first.</summary>
    public required string FileId { get; init; }

    /// <summary>The line of that file, counted from 1, on which its record begins.</summary>
    public required int LineNumber { get; init; }

    /// <summary>Payment or refund.</summary>
    public required SettlementKind Kind { get; init; }

    /// <summary>The gateway.</summary>
    public required string Gateway { get; init; }

    /// <summary>The merchant account at the gateway.</summary>
    public required string Account { get; init; }

    /// <summary>The gateway's transaction id; of a refund, that of the payment where the report has a number of its own for refunds.</summary>
    public required string TransactionId { get; init; }

    /// <summary>The gateway's number of the refund; empty where the report has none, and for payments.</summary>
    public string RefundId { get; init; } = "";

    /// <summary>Our order id as the report has it; may be empty.</summary>
    public required string Reference { get; init; }

    /// <summary>What the payer paid; negative for what was given back.</summary>
    public required VndAmount Gross { get; init; }

    /// <summary>What the gateway keeps; negative where it gives a fee back.</summary>
    public required VndAmount Fee { get; init; }

    /// <summary>What the merchant gets: <see cref="Gross"/> less <see cref="Fee"/>.</summary>
    public required VndAmount Net { get; init; }

    /// <summary>When the money moved, by the gateway's clock (UTC).</summary>
    public required DateTimeOffset PaidAt { get; init; }

    /// <summary>The date on which the gateway paid out, or null where the report does not say.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>The payment of ours that the reference names, directly or by its refund, or null.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The store of that payment, or null when nobody knows whose money this is.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date it is reconciled on: its session's, or else that of <see cref="PaidAt"/>.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>Whether another line says the same of the same transaction.</summary>
    public bool SaysTheSameAs(SettlementLine other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Key == other.Key
            && Reference == other.Reference
            && Gross == other.Gross
            && Fee == other.Fee
            && PaidAt == other.PaidAt
            && SettledOn == other.SettledOn;
    }

    /// <summary>What no two lines of an account have in common.</summary>
    public SettlementKey Key => new(Kind, TransactionId, RefundId);
}
