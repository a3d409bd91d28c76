namespace QrPilot.Sdk.Api;

/// <summary>Money that a gateway says has moved.</summary>
public sealed record CaptureView
{
    /// <summary>Prefix <c>cap_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The gateway.</summary>
    public required string Gateway { get; init; }

    /// <summary>The merchant account.</summary>
    public required string Account { get; init; }

    /// <summary>The gateway's transaction id.</summary>
    public required string TransactionId { get; init; }

    /// <summary>The order id as the gateway sent it, or our payment id where it is one.</summary>
    public required string Reference { get; init; }

    /// <summary>The payment of ours, or null.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The store, or null when nobody knows whose money this is.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date it is reconciled on.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>Whole đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>UTC, by the gateway's clock.</summary>
    public required DateTimeOffset PaidAt { get; init; }

    /// <summary>When the host heard of it (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
