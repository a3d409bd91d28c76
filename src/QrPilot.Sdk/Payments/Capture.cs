using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments;

/// <summary>Money that a gateway says has moved to the merchant: the actual side of matching. Never edited.</summary>
public sealed record Capture
{
    /// <summary>Prefix <c>cap_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The gateway.</summary>
    public required string Gateway { get; init; }

    /// <summary>The merchant account at the gateway.</summary>
    public required string Account { get; init; }

    /// <summary>The gateway's transaction id; unique in the account.</summary>
    public required string TransactionId { get; init; }

    /// <summary>The order id as the gateway sent it.</summary>
    public required string Reference { get; init; }

    /// <summary>The payment of ours that the reference names, or null.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The store of that payment, or null when nobody knows whose money this is.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date it is reconciled on: its session's, or else that of <see cref="PaidAt"/>.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>What moved.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>When it moved, by the gateway's clock (UTC).</summary>
    public required DateTimeOffset PaidAt { get; init; }

    /// <summary>When the host heard of it (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
