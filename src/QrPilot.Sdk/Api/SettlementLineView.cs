using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Api;

/// <summary>A line of a settlement report. Amounts are whole đồng with the sign that they have for the merchant.</summary>
public sealed record SettlementLineView
{
    /// <summary>Prefix <c>stn_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Payment or refund.</summary>
    public required SettlementKind Transaction { get; init; }

    /// <summary>The gateway's transaction id.</summary>
    public required string TransactionId { get; init; }

    /// <summary>The gateway's number of the refund, where it has one of its own.</summary>
    public string? RefundId { get; init; }

    /// <summary>Our order id as the report has it; may be empty.</summary>
    public required string Reference { get; init; }

    /// <summary>What the payer paid; negative for a refund.</summary>
    public required long Gross { get; init; }

    /// <summary>What the gateway keeps.</summary>
    public required long Fee { get; init; }

    /// <summary>Gross less fee.</summary>
    public required long Net { get; init; }

    /// <summary>When the money moved (UTC).</summary>
    public required DateTimeOffset PaidAt { get; init; }

    /// <summary>When the gateway paid out.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>The payment of ours.</summary>
    public string? PaymentId { get; init; }

    /// <summary>Its store.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date on which it is reconciled.</summary>
    public required DateOnly BusinessDate { get; init; }
}
