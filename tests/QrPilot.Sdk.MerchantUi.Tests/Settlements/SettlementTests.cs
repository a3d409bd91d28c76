using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.Settlements;

public sealed class SettlementTests(Chromium chromium, SqliteHost host)
{
    [Fact]
    public async Task Preview_StoresNothing_AndImportStoresTheGoodLines()
    {
        var shop = await ShopAsync();
        await using var visitor = await VisitAsync(shop.Owner);
        await UploadAsync(visitor, Report.WithFaults);
        await visitor.ArriveAsync("/settlements/preview/[^/]*$");

        Assert.Empty(await FilesAsync(shop));
        Assert.Equal(
            ["3 | Số tiền | Ô này không đọc được. QRP5113", "5 | Mã giao dịch | Ô này trống. QRP5112", "6 | Thực nhận | Thực nhận không bằng số tiền trừ phí. QRP5115"],
            await RowsAsync(visitor));

        await visitor.TapAsync("Nhập 2 dòng");

        await visitor.Page.Locator(".notice").GetByText("Đã nhập 2 dòng; 3 dòng lỗi.").WaitForAsync();
        var file = Assert.Single(await FilesAsync(shop));
        Assert.Equal(("0314.csv", 2, 3), (file.Name, file.Figures.Good, file.Figures.Bad));
        await visitor.GoAsync("/settlements");
        Assert.Contains("0314.csv", await visitor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithoutScript_WorksAsWell()
    {
        var shop = await ShopAsync();
        await using var visitor = await chromium.VisitAsync(host, hasScript: false);
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync("/settlements");
        await UploadAsync(visitor, Report.Of(Report.Good(1)));
        await visitor.ArriveAsync("/settlements/preview/[^/]*$");
        await visitor.TapAsync("Nhập 1 dòng");
        await visitor.ArriveAsync("/settlements/files/[^/]*$");
        Assert.Single(await FilesAsync(shop));
    }

    [Theory]
    [InlineData("vi", "Dòng tiêu đề của tệp không đúng với tài khoản đã chọn.", "Hãy chọn một tệp có nội dung.")]
    [InlineData("en", "The first line of the file does not fit the account you picked.", "Pick a file that is not empty.")]
    public async Task Upload_OfTheWrongFile_SaysSoAndStoresNothing(string language, string wrongHeader, string empty)
    {
        var shop = await ShopAsync();
        await using var visitor = await VisitAsync(shop.Owner, language);
        await UploadAsync(visitor, "a,b,c\n1,2,3\n"u8.ToArray());
        await visitor.Page.GetByText(wrongHeader).WaitForAsync();

        await UploadAsync(visitor, []);
        await visitor.Page.Locator(".error").GetByText(empty).WaitForAsync();
        Assert.Equal("true", await visitor.Page.Locator("input[type=file]").GetAttributeAsync("aria-invalid"));
        Assert.Empty(await FilesAsync(shop));
    }

    [Fact]
    public async Task Preview_OfSomebodyElse_IsGone()
    {
        var shop = await ShopAsync();
        await using var visitor = await VisitAsync(shop.Owner);
        await UploadAsync(visitor, Report.Of(Report.Good(1)));
        await visitor.ArriveAsync("/settlements/preview/[^/]*$");
        var address = visitor.Page.Url[visitor.Page.Url.IndexOf("/settlements", StringComparison.Ordinal)..];

        await using var stranger = await chromium.VisitAsync(host);
        await stranger.SignInAsync((await ShopAsync()).Owner);
        Assert.Equal(410, (await stranger.GoAsync(address))!.Status);

        await stranger.Page.GetByText("Bản xem trước không còn. Hãy chọn lại tệp.").WaitForAsync();
    }

    [Fact]
    public async Task Pages_AreForManagersOfAllStoresOfTheAccount()
    {
        var shop = await ShopAsync();
        var other = await shop.AddStoreAsync("Q3", "Cà phê Quận 3");
        await using var owner = await VisitAsync(shop.Owner);
        await UploadAsync(owner, Report.Of(Report.Good(1)));
        await owner.TapAsync("Nhập 1 dòng");
        await owner.ArriveAsync("/settlements/files/[^/]*$");
        var file = Assert.Single(await FilesAsync(shop));

        await using var manager = await VisitAsync(await shop.AddStaffAsync(StaffRole.Manager, other));
        Assert.Equal(0, await manager.Page.GetByText("0314.csv").CountAsync());
        Assert.Equal(404, (await manager.GoAsync("/settlements/files/" + file.Id))!.Status);

        await using var cashier = await chromium.VisitAsync(host);
        await cashier.SignInAsync(await shop.AddStaffAsync(StaffRole.Cashier, other));
        Assert.Equal(403, (await cashier.GoAsync("/settlements"))!.Status);
    }

    private async Task<Shop> ShopAsync()
    {
        var shop = await host.MakeShopAsync();
        await shop.AddStoreAsync("Q1", "Cà phê Quận 1");
        return shop;
    }

    private async Task<Visitor> VisitAsync(string login, string language = "vi")
    {
        var visitor = await chromium.VisitAsync(host, new Look(Language: language));
        await visitor.SignInAsync(login);
        await visitor.GoAsync("/settlements");
        return visitor;
    }

    private static async Task UploadAsync(Visitor visitor, byte[] bytes)
    {
        await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "0314.csv", MimeType = "text/csv", Buffer = bytes });
        await visitor.TapAsync(visitor.Page.Locator("form.upload button"));
    }

    private static async Task<List<string>> RowsAsync(Visitor visitor)
    {
        var rows = new List<string>();
        foreach (var row in await visitor.Page.Locator("tbody tr").AllAsync())
        {
            rows.Add(string.Join(" | ", await row.Locator("td").AllInnerTextsAsync()));
        }

        return rows;
    }

    private Task<IReadOnlyList<SettlementFile>> FilesAsync(Shop shop) =>
        host.Services.GetRequiredService<ISettlementStore>().ListFilesAsync(shop.TenantId, null, 10, CancellationToken.None);
}
