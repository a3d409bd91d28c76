using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Tests.Now;

public sealed class NowTests(Chromium chromium, SqliteHost host)
{
    [Fact]
    public async Task Cash_ForATable_TakesTwoTaps()
    {
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 4);
        var session = await shop.OrderAsync(store, "B02", ("Cà phê sữa đá", 29_000, 2), ("Bạc xỉu", 32_000, 1));
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync("/s/Q1/now");

        await visitor.TapAsync(visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Link).Filter(new() { HasText = "B02" }));
        await visitor.TapAsync("Thu tiền mặt");

        await visitor.Page.Locator(".notice").WaitForAsync();
        Assert.Contains($"Đã thu {new VndAmount(90_000)} tiền mặt.", await visitor.Page.Locator(".notice").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, visitor.Taps);
        var detail = await shop.Api().GetSessionAsync(session, CancellationToken.None);
        Assert.Equal(90_000, detail.Cash.Sum(cash => cash.Amount));
    }

    [Fact]
    public async Task Table_AsItChanges_ShowsItself()
    {
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 3);
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync("/s/Q1/now");
        Assert.Equal(3, await visitor.Page.Locator(".tile").CountAsync());

        await shop.OrderAsync(store, "B03", ("Trà đào", 45_000, 1));

        await visitor.Page.Locator(".tile.warn").Filter(new() { HasText = "B03" }).WaitForAsync();
        Assert.Contains($"{new VndAmount(45_000)}", await visitor.Page.Locator("#sums").InnerTextAsync(), StringComparison.Ordinal);
    }
}
