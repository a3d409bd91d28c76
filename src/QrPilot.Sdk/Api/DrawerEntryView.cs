using QrPilot.Sdk.Cash;

namespace QrPilot.Sdk.Api;

/// <summary>An entry of a store's drawer. It is never changed.</summary>
public sealed record DrawerEntryView
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>1 for the day's first entry.</summary>
    public required int Number { get; init; }

    /// <summary>What it says.</summary>
    public required DrawerEntryKind Kind { get; init; }

    /// <summary>In whole đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>What staff wrote.</summary>
    public string? Note { get; init; }

    /// <summary>The API key that entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset EnteredAt { get; init; }
}
