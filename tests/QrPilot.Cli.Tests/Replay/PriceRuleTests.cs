using QrPilot.Cli.Replay;

namespace QrPilot.Cli.Tests.Replay;

public sealed class PriceRuleTests
{
    private static readonly PriceMap Pounds = new() { Column = "p", Rate = 30_000, RoundTo = 1_000 };

    [Theory]
    [InlineData("0.5", 15_000)]
    [InlineData("0.80", 24_000)]
    [InlineData("2.95", 89_000)] // 88,500: half goes up
    [InlineData("12.95", 389_000)]
    [InlineData("0.01", 0)]
    [InlineData("0.016666666666666666666666667", 1_000)] // 500.00000000000000000000001
    [InlineData("0.0166666666666666666666666", 0)]
    [InlineData("17", 510_000)]
    public void TryPrice_Conversion_IsExactAndRoundsHalfUp(string text, long dong)
    {
        Assert.True(PriceRule.TryPrice(Pounds, "x", text, out var price));

        Assert.Equal(dong, price.Dong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("£2")]
    [InlineData("NaN")]
    [InlineData("3333.35")]
    [InlineData("79228162514264337593543950335")]
    [InlineData(null)]
    public void TryPrice_NotAPrice_IsRefused(string? text) => Assert.False(PriceRule.TryPrice(Pounds, "x", text, out _));

    [Fact]
    public void TryPrice_Assigned_FollowsTheStatedRule()
    {
        var rule = ColumnMaps.Shipped().Single(map => map.Name == "edinburgh-bakery").Price;

        Assert.True(PriceRule.TryPrice(rule, "a", null, out var price));

        // FNV-1a 32 of "a" is 0xE40C292C, by its published test vectors.
        Assert.Equal(15_000 + (5_000 * (0xE40C292CL % 14)), price.Dong);
    }

    [Theory]
    [InlineData("", 0x811C9DC5u)]
    [InlineData("foobar", 0xBF9CF968u)]
    public void Fnv32_PublishedVectors_Agree(string text, uint hash) => Assert.Equal(hash, StableHash.Fnv32(text));
}
