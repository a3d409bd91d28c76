using System.Globalization;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Catalog;

public sealed class BusinessCalendarTests
{
    private static readonly string[] Zones =
    [
        "Asia/Ho_Chi_Minh", "UTC", "Europe/Berlin", "America/New_York", "Atlantic/Azores", "Australia/Lord_Howe", "America/Santiago",
        "Asia/Kathmandu", "Pacific/Kiritimati",
    ];

    [Theory]
    [InlineData("2026-03-14T20:59:59.999Z", "2026-03-14")]
    [InlineData("2026-03-14T21:00:00Z", "2026-03-15")]
    [InlineData("2026-03-14T17:00:00Z", "2026-03-14")]
    [InlineData("2026-03-15T03:59:59+07:00", "2026-03-14")]
    public void DateOf_AroundTheCutOver_IsTheBusinessDate(string instant, string date) =>
        Assert.Equal(Date(date), BusinessCalendar.Vietnam.DateOf(Instant(instant)));

    [Theory]
    [InlineData("Asia/Ho_Chi_Minh", 4, "2026-03-14", "2026-03-14T21:00:00Z")]
    [InlineData("UTC", 0, "2026-03-14", "2026-03-15T00:00:00Z")]
    [InlineData("Europe/Berlin", 4, "2026-03-28", "2026-03-29T02:00:00Z")]
    [InlineData("Europe/Berlin", 2, "2026-03-28", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", 2, "2026-10-24", "2026-10-25T00:00:00Z")]
    [InlineData("America/New_York", 4, "2026-10-31", "2026-11-01T09:00:00Z")]
    public void EndOf_Date_IsTheFirstInstantOfTheNext(string zone, int hour, string date, string end) =>
        Assert.Equal(Instant(end), new BusinessCalendar(zone, hour).EndOf(Date(date)));

    [Fact]
    public void EndOf_AnyZoneAndHour_IsWhereTheDateChanges() => Rule.Holds(
        Rule.Drawn(random => (
            Calendar: new BusinessCalendar(Zones[random.Next(Zones.Length)], random.Next(0, 13)),
            Date: new DateOnly(2020, 1, 1).AddDays(random.Next(3_650)))),
        draw =>
        {
            var end = draw.Calendar.EndOf(draw.Date);

            Assert.Equal(draw.Date, draw.Calendar.DateOf(end.AddTicks(-1)));
            Assert.Equal(draw.Date.AddDays(1), draw.Calendar.DateOf(end));
        });

    [Fact]
    public void EndOf_EveryDaylightChange_IsWhereTheDateChanges()
    {
        foreach (var (zone, hour, date) in DaysOfChange())
        {
            var calendar = new BusinessCalendar(zone, hour);
            var end = calendar.EndOf(date);

            Assert.Equal((zone, hour, date), (zone, hour, calendar.DateOf(end.AddTicks(-1))));
            Assert.Equal((zone, hour, date.AddDays(1)), (zone, hour, calendar.DateOf(end)));
        }
    }

    [Fact]
    public void DateOf_LaterInstant_IsNeverEarlier() => Rule.Holds(
        Rule.Drawn(random => (
            Calendar: new BusinessCalendar(Zones[random.Next(Zones.Length)], random.Next(0, 13)),
            First: new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(5_000_000)),
            Minutes: random.Next(0, 300))),
        draw => Assert.True(draw.Calendar.DateOf(draw.First) <= draw.Calendar.DateOf(draw.First.AddMinutes(draw.Minutes))));

    [Theory]
    [InlineData("Asia/Ho_Chi_Minh", true)]
    [InlineData("Asia/Saigon_", false)]
    public void IsKnownTimeZone_Name_IsLookedUp(string zone, bool known) => Assert.Equal(known, BusinessCalendar.IsKnownTimeZone(zone));

    private static IEnumerable<(string Zone, int Hour, DateOnly Date)> DaysOfChange() =>
        from zone in Zones
        let info = TimeZoneInfo.FindSystemTimeZoneById(zone)
        from date in Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays)
        where OffsetAt(info, date) != OffsetAt(info, date.AddDays(2))
        from hour in Enumerable.Range(0, 13)
        select (zone, hour, date);

    private static TimeSpan OffsetAt(TimeZoneInfo zone, DateOnly date) =>
        zone.GetUtcOffset(new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
