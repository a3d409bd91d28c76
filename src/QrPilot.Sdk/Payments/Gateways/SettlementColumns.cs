namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>Which column of a settlement report holds what. Names are those of the report's header line.</summary>
public sealed record SettlementColumns
{
    /// <summary>Our reference: the gateway's order id.</summary>
    public required string Reference { get; init; }

    /// <summary>The gateway's transaction id.</summary>
    public required string TransactionId { get; init; }

    /// <summary>What the payer paid.</summary>
    public required string Amount { get; init; }

    /// <summary>When the money moved.</summary>
    public required string At { get; init; }

    /// <summary>How <see cref="At"/> is written, as a .NET format; times are those of Vietnam (UTC+7).</summary>
    public required string AtFormat { get; init; }

    /// <summary>The gateway's fee, or null when the report has none.</summary>
    public string? Fee { get; init; }

    /// <summary>How many units of the report make one đồng.</summary>
    /// <value>Default: 1.</value>
    public int UnitsPerDong { get; init; } = 1;
}
