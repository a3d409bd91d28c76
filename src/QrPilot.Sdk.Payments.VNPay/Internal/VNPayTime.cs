using System.Globalization;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>VNPay's times: <c>yyyyMMddHHmmss</c> on Vietnam's clock, which is UTC+7 all year.</summary>
internal static class VNPayTime
{
    public const string Format = "yyyyMMddHHmmss";

    private const int Length = 14;

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static bool IsSameDay(DateTimeOffset one, DateTimeOffset other) => one.ToOffset(Vietnam).Date == other.ToOffset(Vietnam).Date;

    public static string Write(DateTimeOffset time) => time.ToOffset(Vietnam).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>A time without the fraction of its second, as the wire carries it.</summary>
    public static DateTimeOffset Seconds(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>Reads a time of this century or a later one.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length != Length || text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var year = Number(text[..4]);
        var month = Number(text[4..6]);
        var day = Number(text[6..8]);
        var hour = Number(text[8..10]);
        var minute = Number(text[10..12]);
        var second = Number(text[12..]);
        if (year < 2000 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new DateTimeOffset(year, month, day, hour, minute, second, Vietnam).ToUniversalTime();
        return true;
    }

    /// <summary>The time in an id of ours, which is a UUID of version 7 behind a prefix.</summary>
    public static bool TryReadId(ReadOnlySpan<char> id, out DateTimeOffset time)
    {
        time = default;
        if (!Guid.TryParseExact(id[(id.IndexOf('_') + 1)..], "N", out var uuid) || uuid.Version != 7)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        uuid.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = 0L;
        foreach (var part in bytes[..6])
        {
            milliseconds = (milliseconds << 8) | part;
        }

        if (milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            return false;
        }

        time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
