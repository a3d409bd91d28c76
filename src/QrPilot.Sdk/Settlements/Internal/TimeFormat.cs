using System.Globalization;

namespace QrPilot.Sdk.Settlements.Internal;

/// <summary>Reads times and dates as a report writes them.</summary>
internal sealed class TimeFormat(SettlementMap map)
{
    public const string EpochMilliseconds = "epoch_ms";
    public const string EpochSeconds = "epoch_s";

    private readonly string[] _times = [.. map.TimeFormats];
    private readonly string[] _dates = [.. map.DateFormats];
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(map.TimeZone);

    /// <summary>An instant (UTC). A local time that comes twice is the first of the two; one that does not come is none.</summary>
    public bool TryInstant(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        foreach (var format in _times)
        {
            if (TryOne(text, format, out instant))
            {
                return instant.Year is >= 2000 and <= 2100;
            }
        }

        return false;
    }

    public bool TryDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (!DateTime.TryParseExact(text, _dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) || found.Year is < 2000 or > 2100)
        {
            return false;
        }

        date = DateOnly.FromDateTime(found);
        return true;
    }

    /// <summary>Whether a format says by itself what the offset from UTC is.</summary>
    public static bool HasOffset(string format) => format.AsSpan().ContainsAny('z', 'K');

    private bool TryOne(ReadOnlySpan<char> text, string format, out DateTimeOffset instant)
    {
        instant = default;
        if (format is EpochMilliseconds or EpochSeconds)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 4_200_000_000_000)
            {
                return false;
            }

            instant = DateTimeOffset.UnixEpoch + (format == EpochSeconds ? TimeSpan.FromSeconds(Math.Min(number, 4_200_000_000)) : TimeSpan.FromMilliseconds(number));
            return true;
        }

        if (HasOffset(format))
        {
            var isTime = DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var given);
            instant = given.ToUniversalTime();
            return isTime;
        }

        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || local.Year is < 2000 or > 2100
            || _zone.IsInvalidTime(local))
        {
            return false;
        }

        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        instant = new DateTimeOffset(local, offset).ToUniversalTime();
        return true;
    }
}
