using QrPilot.Sdk.Api;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

public sealed class MenuPageTests(Chromium chromium, SqliteHost host)
{
    [Theory]
    [InlineData("vi", "Dòng 3, cột giá: “hai chục”: giá phải là số đồng", "Dòng 4, cột mã: “CF01”: mã này đã có ở dòng trên.")]
    [InlineData("en", "Line 3, column price: “hai chục”: a price is a number of đồng", "Line 4, column code: “CF01”: a line above has this code.")]
    public async Task Import_WithErrors_ReportsLineAndColumnAndStoresNothing(string language, string price, string code)
    {
        var (shop, visitor) = await OpenAsync(language);
        await using (visitor)
        {
            var before = await Books.OfAsync(shop);
            await visitor.Page.Locator("textarea").FillAsync("code;name;price\nCF01;Cà phê đen;25.000\nCF02;Bạc xỉu;hai chục\nCF01;Trà;20.000\n");
            await visitor.Page.Locator("main form button").Last.ClickAsync();

            var faults = await visitor.Page.Locator(".faults").InnerTextAsync();
            Assert.Contains(price, faults, StringComparison.Ordinal);
            Assert.Contains(code, faults, StringComparison.Ordinal);
            Assert.Equal(1, await visitor.Page.Locator("main form button").CountAsync());
            Assert.Contains("hai chục", await visitor.Page.Locator("textarea").InputValueAsync(), StringComparison.Ordinal);
            Assert.Equal(before, await Books.OfAsync(shop));
        }
    }

    [Fact]
    public async Task Import_OfAnotherListThanWasShown_ShowsItFirst()
    {
        var (shop, visitor) = await OpenAsync("vi");
        await using (visitor)
        {
            await visitor.Page.Locator("textarea").FillAsync("mã,tên,giá\nCF01,Cà phê đen,25.000\n");
            await visitor.TapAsync("Xem trước");
            var before = await Books.OfAsync(shop);
            await visitor.Page.Locator("textarea").FillAsync("mã,tên,giá\nCF01,Cà phê đen,26.000\n");
            await visitor.TapAsync("Nhập 1 món");

            await visitor.Page.Locator("[role=alert]").WaitForAsync();
            Assert.Contains("Chưa lưu gì; hãy xem lại", await visitor.Page.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(before, await Books.OfAsync(shop));
            await visitor.TapAsync("Nhập 1 món");
            await visitor.Page.Locator(".notice").WaitForAsync();
            Assert.Contains($"{new VndAmount(26_000)}", await visitor.Page.Locator("table").InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Import_OverAMenu_SaysWhatChangesAndLeavesTheRest()
    {
        var (shop, visitor) = await OpenAsync("vi");
        await using (visitor)
        {
            var store = (await shop.Api().ListStoresAsync(CancellationToken.None)).Items[0];
            foreach (var (code, name, price) in new[] { ("CF01", "Cà phê đen", 25_000), ("CF02", "Bạc xỉu", 32_000), ("CF03", "Trà đào", 45_000) })
            {
                await shop.Api().AddMenuItemAsync(
                    new MenuItemInput { StoreId = store.Id, Code = code, Name = name, Price = price, Available = code != "CF03" }, null, CancellationToken.None);
            }

            await visitor.Page.Locator("textarea").FillAsync("mã,tên,giá\nCF01,Cà phê đen,27.000\nCF02,Bạc xỉu,32000\nCF09,Sinh tố,55.000\n");
            await visitor.TapAsync("Xem trước");
            var preview = await visitor.Page.Locator("main form").InnerTextAsync();
            Assert.Contains("1 món mới", preview, StringComparison.Ordinal);
            Assert.Contains("1 món thay đổi", preview, StringComparison.Ordinal);
            Assert.Contains("1 món giữ nguyên", preview, StringComparison.Ordinal);
            Assert.Contains($"{new VndAmount(25_000)} → {new VndAmount(27_000)}", preview, StringComparison.Ordinal);
            await visitor.TapAsync("Nhập 2 món");
            await visitor.Page.Locator(".notice").WaitForAsync();

            var menu = (await shop.Api().ListMenuItemsAsync(store.Id, CancellationToken.None)).Items;
            Assert.Equal(
                [("CF01", 27_000L, true), ("CF02", 32_000L, true), ("CF03", 45_000L, false), ("CF09", 55_000L, true)],
                menu.Select(item => (item.Code, item.Price, item.Available)));
        }
    }

    [Fact]
    public async Task Item_ReportedSoldOut_IsSoAndComesBack()
    {
        var (shop, visitor) = await OpenAsync("vi");
        await using (visitor)
        {
            var store = (await shop.Api().ListStoresAsync(CancellationToken.None)).Items[0];
            var item = await shop.Api().AddMenuItemAsync(
                new MenuItemInput { StoreId = store.Id, Code = "CF01", Name = "Cà phê đen", Price = 25_000, Available = true }, null, CancellationToken.None);
            await visitor.GoAsync("/s/Q1/set-up/menu");

            await visitor.TapAsync(visitor.Page.Locator("button[name=off]", new() { HasText = "Cà phê đen" }));
            await visitor.Page.Locator(".notice", new() { HasText = "Cà phê đen tạm hết." }).WaitForAsync();
            Assert.False((await shop.Api().ListMenuItemsAsync(store.Id, CancellationToken.None)).Items.Single().Available);
            await visitor.TapAsync(visitor.Page.Locator("button[name=on]", new() { HasText = "Cà phê đen" }));
            await visitor.Page.Locator(".notice", new() { HasText = "Cà phê đen bán lại." }).WaitForAsync();
            Assert.True((await shop.Api().ListMenuItemsAsync(store.Id, CancellationToken.None)).Items.Single(after => after.Id == item.Id).Available);
        }
    }

    private async Task<(Shop Shop, Visitor Visitor)> OpenAsync(string language)
    {
        var shop = await host.MakeShopAsync();
        await shop.AddStoreAsync("Q1", "Cà phê Quận 1");
        var visitor = await chromium.VisitAsync(host, new Look(Language: language));
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync("/s/Q1/set-up/menu/import");
        return (shop, visitor);
    }
}
