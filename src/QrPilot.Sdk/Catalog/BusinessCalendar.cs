namespace QrPilot.Sdk.Catalog;

/// <summary>Turns instants into business dates: the local date, counted from a cut-over hour.</summary>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="CutOverHour">Local hour, 0 to 12, at which a business date begins.</param>
public readonly record struct BusinessCalendar(string TimeZone, int CutOverHour)
{
    /// <summary>Vietnam, with the day turning at four in the morning.</summary>
    public static readonly BusinessCalendar Vietnam = new("Asia/Ho_Chi_Minh", 4);

    /// <summary>The business date an instant belongs to.</summary>
    public DateOnly DateOf(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
        return DateOnly.FromDateTime(local.DateTime.AddHours(-CutOverHour));
    }

    /// <summary>The first instant (UTC) after a business date.</summary>
    public DateTimeOffset EndOf(DateOnly date)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var local = date.AddDays(1).ToDateTime(new TimeOnly(CutOverHour, 0));
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        // Where the hour comes twice the date changes when it comes first: that is the larger of the two offsets.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>Whether the host knows a time zone of this name.</summary>
    public static bool IsKnownTimeZone(string timeZone) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);
}
