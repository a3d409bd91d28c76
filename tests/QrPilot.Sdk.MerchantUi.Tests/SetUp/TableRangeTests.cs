using QrPilot.Sdk.MerchantUi.SetUp.Tables;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

public sealed class TableRangeTests
{
    [Theory]
    [InlineData("B01", "B20", 20, "B01", "B20")]
    [InlineData("B1", "B12", 12, "B1", "B12")]
    [InlineData("B98", "B101", 4, "B98", "B101")]
    [InlineData("1", "200", 200, "1", "200")]
    [InlineData("Tầng 2-07", "Tầng 2-07", 1, "Tầng 2-07", "Tầng 2-07")]
    public void Of_ARow_NamesEachTableOnce(string first, string last, int count, string begin, string end)
    {
        var names = TableRange.Of(first, last)!;

        Assert.Equal(count, names.Distinct().Count());
        Assert.Equal((begin, end), (names[0], names[^1]));
    }

    [Theory]
    [InlineData("B01", "C20")]
    [InlineData("B20", "B01")]
    [InlineData("B", "B20")]
    [InlineData("B01", "B")]
    [InlineData("1", "201")]
    [InlineData("B00001", "B00002")]
    [InlineData("B١", "B٢")]
    public void Of_NoRow_IsNothing(string first, string last) => Assert.Null(TableRange.Of(first, last));
}
