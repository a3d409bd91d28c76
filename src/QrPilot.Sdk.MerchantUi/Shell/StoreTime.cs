using System.Globalization;
using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>Instants and dates as people in a store read them.</summary>
internal static class StoreTime
{
    /// <summary>For machines: the instant in UTC.</summary>
    public static string Stamp(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Hour(Store store, DateTimeOffset instant) => Local(store, instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string DayAndHour(Store store, DateTimeOffset instant) => DayAndHour(store.TimeZone, instant);

    public static string DayAndHour(string timeZone, DateTimeOffset instant) =>
        Local(timeZone, instant).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date in an address.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Local(Store store, DateTimeOffset instant) => Local(store.TimeZone, instant);

    private static DateTimeOffset Local(string timeZone, DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZone));
}
