using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Sessions;

/// <summary>What happens at one table between two groups of guests. Several phones share it and its bill.</summary>
public sealed record Session
{
    /// <summary>Prefix <c>ses_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The table.</summary>
    public required string TableId { get; init; }

    /// <summary>The store's business date on which it was opened.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>Where it stands.</summary>
    public required SessionState State { get; init; }

    /// <summary>When the first scan happened (UTC), by the clock of a trusted importer or else by ours.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When something last happened at the table (UTC), on the same clock as <see cref="OpenedAt"/>; to within
    /// <see cref="SessionRules.TouchStep"/>.</summary>
    public required DateTimeOffset LastActivityAt { get; init; }

    /// <summary>When the host last heard of it (UTC, the host's clock); to within <see cref="SessionRules.TouchStep"/>.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>When it ended (UTC), or null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it ended, or null while it is open.</summary>
    public SessionEndReason? EndReason { get; init; }

    /// <summary>What staff wrote when they closed or voided it.</summary>
    public string? EndNote { get; init; }

    /// <summary>The sum of its orders.</summary>
    public required VndAmount BillTotal { get; init; }

    /// <summary>The sum of its succeeded payments and its cash.</summary>
    public required VndAmount PaidTotal { get; init; }

    /// <summary>How many orders it has.</summary>
    public required int OrderCount { get; init; }

    /// <summary>Rises by one with every change of state or money; checked by every write.</summary>
    public required long Version { get; init; }

    /// <summary>What is left to pay; never negative.</summary>
    public VndAmount Rest => VndAmount.Max(BillTotal - PaidTotal, VndAmount.Zero);
}
