using QrPilot.Sdk.Audit;

namespace QrPilot.Sdk.MerchantUi.Audit;

/// <summary>A page of the log, and what it was asked for.</summary>
/// <param name="Entries">The newest first.</param>
/// <param name="Names">What whoever did something is called, by id.</param>
/// <param name="TimeZone">The zone in which the instants are shown.</param>
internal sealed record AuditModel(IReadOnlyList<AuditEntry> Entries, IReadOnlyDictionary<string, string> Names, string TimeZone)
{
    /// <summary>The code of the store that is asked about, or null.</summary>
    public string? Store { get; init; }

    public string? By { get; init; }

    public string? Action { get; init; }

    /// <summary>The day as it was typed, or null.</summary>
    public string? Day { get; init; }

    /// <summary>Whether what was typed is no date.</summary>
    public bool IsNoDate { get; init; }

    /// <summary>The address of the page behind, or null at the end.</summary>
    public string? Older { get; init; }

    /// <summary>Whether all stores may be asked about.</summary>
    public required bool MaySeeAll { get; init; }
}
