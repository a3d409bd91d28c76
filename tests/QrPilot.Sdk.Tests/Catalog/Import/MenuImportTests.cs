using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Catalog.Import;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Tests.Catalog.Import;

public sealed class MenuImportTests
{
    private static readonly MenuItem Coffee = new()
    {
        Id = "itm_1", StoreId = "sto_1", Code = "CF01", Name = "Cà phê đen", Price = new VndAmount(25_000), Available = false, CreatedAt = DateTimeOffset.UnixEpoch,
    };

    [Theory]
    [InlineData("mã,tên,giá")]
    [InlineData("Mã món;Tên món;Giá bán")]
    [InlineData("MA\tTEN\tGIA")]
    [InlineData("\uFEFF\"code\",\"name\",\"price\"")]
    [InlineData("\n\nCode,Name,Price")]
    public async Task ReadAsync_Header_IsKnownInBothLanguagesAndByAnyDelimiter(string header)
    {
        var delimiter = header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';

        var preview = await ReadAsync(header.TrimStart('\uFEFF') + "\nCF02" + delimiter + "Bạc xỉu" + delimiter + "32.000\n");

        Assert.Empty(preview.Errors);
        Assert.Equal(new MenuItemDraft("sto_1", "CF02", "Bạc xỉu", new VndAmount(32_000), true), Assert.Single(preview.Changes).After);
    }

    [Theory]
    [InlineData("29000", 29_000)]
    [InlineData("29.000", 29_000)]
    [InlineData("\"29,000\"", 29_000)]
    [InlineData("29.000 đ", 29_000)]
    [InlineData("29.000đ", 29_000)]
    [InlineData("0", 0)]
    [InlineData("100000000", 100_000_000)]
    public async Task ReadAsync_Price_IsReadAsPeopleWriteIt(string text, long price)
    {
        var preview = await ReadAsync($"code,name,price\nX,X,{text}");

        Assert.Equal(price, Assert.Single(preview.Changes).After.Price.Dong);
    }

    [Theory]
    [InlineData("X,X,29k", MenuColumn.Price, MenuFault.NoPrice)]
    [InlineData("X,X,29.5", MenuColumn.Price, MenuFault.NoPrice)]
    [InlineData("X,X,29000.00", MenuColumn.Price, MenuFault.NoPrice)]
    [InlineData("X,X,-5000", MenuColumn.Price, MenuFault.NoPrice)]
    [InlineData("X,X,100000001", MenuColumn.Price, MenuFault.NoPrice)]
    [InlineData("X,X,", MenuColumn.Price, MenuFault.ValueMissing)]
    [InlineData(",X,1000", MenuColumn.Code, MenuFault.ValueMissing)]
    [InlineData("X,,1000", MenuColumn.Name, MenuFault.ValueMissing)]
    [InlineData("X,B\uFFFDc x\uFFFDu,1000", MenuColumn.Name, MenuFault.LettersLost)]
    [InlineData("X,\"a\nb\",1000", MenuColumn.Name, MenuFault.ValueUnreadable)]
    [InlineData("X,X,1000,maybe", MenuColumn.Available, MenuFault.NeitherYesNorNo)]
    [InlineData("X,\"X\"X,1000", null, MenuFault.RowBroken)]
    [InlineData("X,\"X,1000", null, MenuFault.RowBroken)]
    public async Task ReadAsync_RowThatIsWrong_IsNamedByLineAndColumn(string row, MenuColumn? column, MenuFault fault)
    {
        var preview = await ReadAsync($"code,name,price,available\nA,A,1000,yes\n{row}\n");

        var error = Assert.Single(preview.Errors);
        Assert.Equal((3, column, fault), (error.Line, error.Column, error.Fault));
    }

    [Theory]
    [InlineData("", MenuFault.Empty)]
    [InlineData("\n \n", MenuFault.Empty)]
    [InlineData("code,price\nX,1", MenuFault.ColumnMissing)]
    [InlineData("code,name,name,price\nX,X,X,1", MenuFault.ColumnMissing)]
    public async Task ReadAsync_HeaderThatIsWrong_ReadsNothing(string text, MenuFault fault)
    {
        var preview = await ReadAsync(text);

        Assert.Equal(fault, Assert.Single(preview.Errors).Fault);
        Assert.Empty(preview.Changes);
    }

    [Fact]
    public async Task ReadAsync_CodeThatComesAgain_IsAnErrorAtTheSecond()
    {
        var preview = await ReadAsync("code,name,price\nX,X,1\nY,Y,1\nX,Z,2\n");

        Assert.Equal(new MenuError(4, MenuColumn.Code, MenuFault.CodeTwice, "X"), Assert.Single(preview.Errors));
    }

    [Fact]
    public async Task ReadAsync_KnownItem_IsChangedOnlyWhereItDiffersAndKeepsItsState()
    {
        var same = await ReadAsync("code,name,price\nCF01,Cà phê đen,25000");
        var dearer = await ReadAsync("code,name,price,available\nCF01,Cà phê đen,27000,");
        var back = await ReadAsync("code,name,price,available\nCF01,Cà phê đen,25000,có");

        Assert.Equal((0, 1), (same.Changes.Count, same.Unchanged));
        Assert.Equal(new MenuChange(Coffee, new MenuItemDraft("sto_1", "CF01", "Cà phê đen", new VndAmount(27_000), false)), Assert.Single(dearer.Changes));
        Assert.True(Assert.Single(back.Changes).After.Available);
    }

    [Fact]
    public async Task ReadAsync_TooManyRows_StopsThere()
    {
        var rows = string.Concat(Enumerable.Range(0, MenuImport.MaxRows + 50).Select(number => $"C{number},N,1\n"));

        var preview = await ReadAsync("code,name,price\n" + rows);

        Assert.Equal(MenuFault.TooManyRows, Assert.Single(preview.Errors).Fault);
    }

    private static Task<MenuPreview> ReadAsync(string text) => MenuImport.ReadAsync(text, "sto_1", [Coffee], CancellationToken.None);
}
