namespace QrPilot.Sdk.Api;

/// <summary>A cash record. Amounts are whole đồng.</summary>
public sealed record CashView
{
    /// <summary>Prefix <c>csh_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The session whose bill it pays.</summary>
    public required string SessionId { get; init; }

    /// <summary>What it pays of the bill.</summary>
    public required long Amount { get; init; }

    /// <summary>What the guest handed over.</summary>
    public long? Tendered { get; init; }

    /// <summary>What staff wrote.</summary>
    public string? Note { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The credential that recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>UTC; null while it counts.</summary>
    public DateTimeOffset? VoidedAt { get; init; }

    /// <summary>Why it was voided.</summary>
    public string? VoidReason { get; init; }
}
