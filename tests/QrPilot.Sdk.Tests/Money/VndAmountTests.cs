using System.Text.Json;
using FsCheck.Fluent;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Settlements.Internal;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Money;

public sealed class VndAmountTests
{
    private static readonly FsCheck.Gen<long> Dongs = Rule.Drawn(random =>
        random.NextInt64(0, (long)Math.Pow(10, random.Next(1, 19))) * (random.Next(2) == 0 ? 1 : -1));

    [Fact]
    public void TryParse_FormattedAmount_GivesItBack() => Rule.Holds(Dongs, dong =>
    {
        var text = new VndAmount(dong).ToString()[..^" đ".Length];

        Assert.True(VndAmount.TryParse(text, out var parsed));
        Assert.Equal(dong, parsed.Dong);
    });

    /// <summary>No line may end in the middle of an amount, and what pages show is read again where somebody pastes it.</summary>
    [Fact]
    public void ToString_AnyAmount_HasNoPlaceToBreakAndIsReadByReports() => Rule.Holds(Dongs, dong =>
    {
        var text = new VndAmount(dong).ToString();

        Assert.DoesNotContain(' ', text);
        Assert.EndsWith("\u00A0đ", text, StringComparison.Ordinal);
        Assert.True(new AmountFormat('.', null, 1).TryParse(text, out var parsed));
        Assert.Equal(dong, parsed.Dong);
    });

    [Fact]
    public void TryParse_PlainDigits_GivesTheNumber() => Rule.Holds(Dongs, dong =>
    {
        Assert.True(VndAmount.TryParse(dong.ToString(System.Globalization.CultureInfo.InvariantCulture), out var parsed));
        Assert.Equal(dong, parsed.Dong);
    });

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1.000", 1_000)]
    [InlineData("-12.345.678", -12_345_678)]
    [InlineData("-0", 0)]
    public void TryParse_GoodText_IsAccepted(string text, long dong)
    {
        Assert.True(VndAmount.TryParse(text, out var amount));
        Assert.Equal(dong, amount.Dong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("+1")]
    [InlineData(".")]
    [InlineData(".000")]
    [InlineData("1.")]
    [InlineData("1.23")]
    [InlineData("12.3456")]
    [InlineData("1234.567")]
    [InlineData("1.234567")]
    [InlineData("1..000")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("1000đ")]
    [InlineData("1e3")]
    [InlineData("\u0661")]
    [InlineData("99999999999999999999")]
    public void TryParse_BadText_IsRefused(string text)
    {
        Assert.False(VndAmount.TryParse(text, out var amount));
        Assert.Equal(VndAmount.Zero, amount);
    }

    [Fact]
    public void Arithmetic_Overflow_Throws()
    {
        var most = new VndAmount(long.MaxValue);
        var least = new VndAmount(long.MinValue);

        Assert.Throws<OverflowException>(() => most + new VndAmount(1));
        Assert.Throws<OverflowException>(() => least - new VndAmount(1));
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => VndAmount.Sum([most, new VndAmount(1)]));
        Assert.Throws<OverflowException>(() => least.Abs());
    }

    [Fact]
    public void Subtract_WhatWasAdded_GivesTheFirstBack() => Rule.Holds(Dongs.Two(), pair =>
    {
        var (left, right) = (new VndAmount(pair.Item1), new VndAmount(pair.Item2));

        Assert.Equal(left, left + right - right);
    });

    [Fact]
    public void Json_Amount_IsAWholeNumber() => Rule.Holds(Dongs, dong =>
    {
        var json = JsonSerializer.Serialize(new VndAmount(dong));

        Assert.Equal(JsonSerializer.Serialize(dong), json);
        Assert.Equal(dong, JsonSerializer.Deserialize<VndAmount>(json).Dong);
    });

    [Theory]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    [InlineData("9223372036854775808")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Json_AnythingElse_IsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<VndAmount>(json));
}
