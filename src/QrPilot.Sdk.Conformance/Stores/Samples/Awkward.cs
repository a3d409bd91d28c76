using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores.Samples;

/// <summary>Draws values that stores get wrong; the same seed draws the same values.</summary>
internal sealed class Awkward(int seed)
{
    private static readonly string[] Texts =
    [
        "Phở bò tái nạm – 2 tô", "Cà phê sữa đá ☕", "", " ", "'; drop table sessions; --", "{\"a\":\"\\u0000\"}", "日本語 \U0001F35C",
        "a\r\nb\tc", "ế", "e\u0302\u0301", "%_\\", new string('ạ', 3_000), "null", "0",
    ];

    private readonly Random _random = new(seed);
    private int _count;

    /// <summary>As many as the longest enum has members.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Enum.GetValues<ExceptionClass>().Length)];

    public string Id(string prefix) => $"{prefix}{seed:x}{_count++:x8}";

    /// <summary>Never the same twice, so that it may stand in a unique key.</summary>
    public string Text() => Texts[_random.Next(Texts.Length)] + "#" + _count++;

    public string? MaybeText() => _random.Next(3) == 0 ? null : Texts[_random.Next(Texts.Length)];

    public VndAmount Amount() => new(Of(0L, 1L, 29_000L, int.MaxValue + 1L, long.MaxValue / 2));

    public bool Flag() => _random.Next(2) == 0;

    public DateOnly Date() => Of(DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29), new DateOnly(1970, 1, 1));

    public DateTimeOffset Instant() => Of(
        DateTimeOffset.MinValue,
        DateTimeOffset.MaxValue,
        DateTimeOffset.UnixEpoch.AddTicks(-1),
        new DateTimeOffset(2026, 3, 14, 23, 59, 59, TimeSpan.FromHours(7)).AddTicks(1_234_567),
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(14)),
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(-14)));

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    public T Of<T>(params T[] values) => values[_random.Next(values.Length)];

    /// <summary>The next seed gives the next member, so as many seeds as an enum has members give them all.</summary>
    public TEnum Choice<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>()[seed % Enum.GetValues<TEnum>().Length];

    public T? Maybe<T>(T value)
        where T : struct => _random.Next(3) == 0 ? null : value;

    public string? Maybe(string value) => _random.Next(3) == 0 ? null : value;
}
