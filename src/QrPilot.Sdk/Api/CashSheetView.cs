namespace QrPilot.Sdk.Api;

/// <summary>The cash of a store's business date by all that is known now, in whole đồng. Where the store counts blind, everybody but
/// administrators finds no sums of cash in it until the day is closed.</summary>
public sealed record CashSheetView
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>Whether the day is closed; then cash that came later counts here, and not in the close.</summary>
    public required bool Closed { get; init; }

    /// <summary>Whether sums are hidden.</summary>
    public required bool Blind { get; init; }

    /// <summary>The last opening float of the day, or zero.</summary>
    public required long OpeningFloat { get; init; }

    /// <summary>What was put in.</summary>
    public required long PaidIn { get; init; }

    /// <summary>What was taken out.</summary>
    public required long PaidOut { get; init; }

    /// <summary>The cash records that count; absent where it is hidden.</summary>
    public long? Taken { get; init; }

    /// <summary>What must lie in the drawer: float, taken and put in, without what was taken out; absent where it is hidden.</summary>
    public long? Expected { get; init; }

    /// <summary>Who recorded cash, by credential.</summary>
    public required IReadOnlyList<CredentialCashView> ByCredential { get; init; }

    /// <summary>The entries of the drawer, by number.</summary>
    public required IReadOnlyList<DrawerEntryView> Entries { get; init; }
}
