using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using QrPilot.Sdk.Settlements.Internal;

namespace QrPilot.Sdk.Tests.Settlements;

public sealed class AmountFormatTests
{
    [Theory]
    [InlineData("58000", null, null, 1, 58_000)]
    [InlineData("5800000", null, null, 100, 58_000)]
    [InlineData("-58.000 đ", '.', ',', 1, -58_000)]
    [InlineData("58,000.00 VND", ',', '.', 1, 58_000)]
    [InlineData("(1.234.567)", '.', null, 1, -1_234_567)]
    [InlineData("1\u00A0234\u202F567", ' ', null, 1, 1_234_567)]
    [InlineData("\u22125", null, null, 1, -5)]
    [InlineData("1234567", ',', '.', 1, 1_234_567)]
    [InlineData("0", null, null, 1, 0)]
    public void TryParse_Amount_IsRead(string text, char? thousand, char? point, int units, long dong)
    {
        Assert.True(new AmountFormat(thousand, point, units).TryParse(text, out var amount));
        Assert.Equal(dong, amount.Dong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--5")]
    [InlineData("5 000")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData(",123")]
    [InlineData("12,,345")]
    [InlineData("1234,567")]
    [InlineData("5.50")]
    [InlineData("5.")]
    [InlineData("5e3")]
    [InlineData("٥")]
    [InlineData("1234567890123456789")]
    [InlineData("5 USD")]
    public void TryParse_AnythingElse_IsNone(string text) => Assert.False(new AmountFormat(',', '.', 1).TryParse(text, out _));

    [Fact]
    public void TryParse_UnitsThatAreNoWholeDong_IsNone() => Assert.False(new AmountFormat(null, null, 100).TryParse("5800050", out _));

    [Fact]
    public void TryParse_WhatIsWritten_IsReadAgain() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        ArbMap.Default.ArbFor<long>().Filter(dong => Math.Abs(dong) < 1_000_000_000_000),
        dong => new[] { (',', '.'), ('.', ','), (' ', ',') }.All(marks =>
        {
            var numbers = new NumberFormatInfo { NumberGroupSeparator = marks.Item1.ToString(), NumberDecimalSeparator = marks.Item2.ToString() };
            return new AmountFormat(marks.Item1, marks.Item2, 1).TryParse(dong.ToString("#,0.00", numbers), out var amount) && amount.Dong == dong;
        })));
}
