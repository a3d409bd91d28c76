using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Cash;

/// <summary>The cash of a store's business date as it is counted against.</summary>
public sealed record CashSheet
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>The entries of the drawer, by number.</summary>
    public required IReadOnlyList<DrawerEntry> Entries { get; init; }

    /// <summary>What must lie in the drawer by all that is known now. Cash that came after the close counts here, and not in the close.</summary>
    public required DrawerTotals Totals { get; init; }

    /// <summary>Who recorded cash, by credential.</summary>
    public required IReadOnlyList<CredentialCash> ByCredential { get; init; }

    /// <summary>The day's close, or null while it is open.</summary>
    public DayClose? Close { get; init; }

    /// <summary>Whether whoever asks is to count without knowing what comes out.</summary>
    public bool HidesSums { get; init; }

    /// <summary>The sheet of a day.</summary>
    /// <param name="storeId">The store.</param>
    /// <param name="date">The business date.</param>
    /// <param name="day">What is stored of it.</param>
    public static CashSheet Of(string storeId, DateOnly date, DrawerDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return new CashSheet
        {
            StoreId = storeId,
            BusinessDate = date,
            Entries = day.Entries,
            Totals = DrawerTotals.Of(day.Entries, day.Records),
            ByCredential = [.. day.Records.GroupBy(record => record.RecordedBy).OrderBy(group => group.Key, StringComparer.Ordinal).Select(OfOne)],
            Close = day.Close,
        };
    }

    private static CredentialCash OfOne(IGrouping<string, CashRecord> records)
    {
        var counting = records.Where(record => record.Counts).ToList();
        return new CredentialCash(
            records.Key,
            counting.Count,
            VndAmount.Sum(counting.Select(record => record.Amount)),
            [.. records.Where(record => !record.Counts)]);
    }
}
