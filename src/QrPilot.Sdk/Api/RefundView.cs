using QrPilot.Sdk.Payments.Refunds;

namespace QrPilot.Sdk.Api;

/// <summary>Money of a payment that is given back.</summary>
public sealed record RefundView
{
    /// <summary>Prefix <c>rfd_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>Whole đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The credential that asked for it.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>Where it stands.</summary>
    public required RefundState State { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The gateway's own id of the refund, where it gives one.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The gateway's own code of the last outcome.</summary>
    public string? GatewayCode { get; init; }

    /// <summary>When the money went back or the refund was refused (UTC).</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
