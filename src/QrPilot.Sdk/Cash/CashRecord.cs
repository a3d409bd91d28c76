using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Cash;

/// <summary>Cash that staff took for a bill. It can be voided with a reason, never edited.</summary>
public sealed record CashRecord
{
    /// <summary>Prefix <c>csh_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The session whose bill it pays.</summary>
    public required string SessionId { get; init; }

    /// <summary>The session's store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The session's business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>What it pays of the bill.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>What the guest handed over; the difference is change. Null when not told.</summary>
    public VndAmount? Tendered { get; init; }

    /// <summary>What staff wrote.</summary>
    public string? Note { get; init; }

    /// <summary>When the money changed hands (UTC).</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>When the host heard of it (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The credential that recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>When it was voided (UTC), or null.</summary>
    public DateTimeOffset? VoidedAt { get; init; }

    /// <summary>Why it was voided, or null.</summary>
    public string? VoidReason { get; init; }

    /// <summary>Whether it still counts.</summary>
    public bool Counts => VoidedAt is null;
}
