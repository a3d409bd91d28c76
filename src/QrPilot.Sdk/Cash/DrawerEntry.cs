using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Cash;

/// <summary>An entry of a store's drawer on a business date. It is never changed: the next opening float stands in the place of the one before,
/// and what was put in by mistake is taken out again.</summary>
public sealed record DrawerEntry
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>1 for the day's first entry, then one more each time.</summary>
    public required int Number { get; init; }

    /// <summary>What it says.</summary>
    public required DrawerEntryKind Kind { get; init; }

    /// <summary>Not negative.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>What staff wrote.</summary>
    public string? Note { get; init; }

    /// <summary>The credential that entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset EnteredAt { get; init; }
}
