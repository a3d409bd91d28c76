using System.Text.Json.Serialization;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>What there is to reconcile: money of so many payments, spread over stores and days. The same plan gives the same books.</summary>
internal sealed record BooksPlan(int Payments, int Stores, int Days)
{
    public const string Tenant = "bench";

    public static readonly DateOnly First = new(2026, 3, 1);

    [JsonIgnore]
    public IEnumerable<DateOnly> Dates => Enumerable.Range(0, Days).Select(First.AddDays);

    /// <summary>Each store and date, by the date.</summary>
    [JsonIgnore]
    public IEnumerable<(int Store, DateOnly Date)> StoreDays => Dates.SelectMany(date => Enumerable.Range(0, Stores).Select(store => (store, date)));

    /// <summary>How many payments a store has on a date; all of them add up to <see cref="Payments"/>.</summary>
    public int PaymentsOf(int store, DateOnly date)
    {
        var day = ((date.DayNumber - First.DayNumber) * Stores) + store;
        return (Payments / (Stores * Days)) + (day < Payments % (Stores * Days) ? 1 : 0);
    }
}
