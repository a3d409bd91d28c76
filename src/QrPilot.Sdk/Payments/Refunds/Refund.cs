using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Refunds;

/// <summary>Money of a payment that is given back, all of it or a part. Its id travels as the gateway's refund id.</summary>
public sealed record Refund
{
    /// <summary>Prefix <c>rfd_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>The payment's session.</summary>
    public required string SessionId { get; init; }

    /// <summary>What is given back; more than zero.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The credential that asked for it.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>Where it stands.</summary>
    public required RefundState State { get; init; }

    /// <summary>When the host made this record, by its own clock (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last sent to the gateway, by the host's clock (UTC); a request that is repeated sends it again.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The gateway's own id of the refund, where it gives one.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The gateway's own code of the last outcome.</summary>
    public string? GatewayCode { get; init; }

    /// <summary>When the money went back or the refund was refused (UTC), by the gateway's clock where it says so.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When the host heard of its end, by its own clock (UTC).</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>Rises by one with every change; checked by every write.</summary>
    public required long Version { get; init; }
}
