using QrPilot.Sdk.MerchantUi.SetUp.Tables;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

public sealed class TableCodeTests
{
    [Fact]
    public void Of_ATable_IsAlwaysTheSame() => Assert.Equal(TableCode.Of("tbl_1"), TableCode.Of("tbl_1"));

    [Fact]
    public void Of_ManyTables_IsShortPlainAndTheirOwn()
    {
        var codes = Enumerable.Range(0, 1_000).Select(number => TableCode.Of($"tbl_{number}")).ToList();

        Assert.All(codes, code => Assert.Matches("^[ACDEFGHJKMNPQRTWXY34679]{3}-[ACDEFGHJKMNPQRTWXY34679]{3}$", code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
