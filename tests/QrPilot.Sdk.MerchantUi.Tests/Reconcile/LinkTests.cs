using Microsoft.Playwright;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Tests.Reconcile;

/// <summary>Money that was settled without a reference that anybody knows, and bills that it may be for.</summary>
public sealed class LinkTests(Chromium chromium, SqliteHost host)
{
    [Fact]
    public async Task Money_WithOneBillOfItsAmount_IsLinkedByOneTap_AndUndone()
    {
        var (shop, store) = await ShopAsync(90_000);
        await using var visitor = await OwnerAsync(shop);
        Assert.Equal(2, await visitor.Page.Locator("[data-item]").CountAsync());

        await visitor.TapAsync("Gắn 90.000 đ vào bàn B01");

        await visitor.Page.Locator(".notice").GetByText("Đã gắn tiền với hóa đơn.").WaitForAsync();
        await visitor.Page.GetByText("Sổ đã khớp").WaitForAsync();
        Assert.Equal(90_000, (await MoneyAsync(shop, store)).Matched);

        await visitor.TapAsync("Hoàn tác");

        await visitor.Page.Locator("[data-item]").First.WaitForAsync();
        Assert.Equal(0, (await MoneyAsync(shop, store)).Matched);
    }

    [Fact]
    public async Task Money_WithSeveralBills_ShowsThemSideBySide_AndTheOneThatIsPickedIsLinked()
    {
        var (shop, store) = await ShopAsync(90_000, 90_000);
        await using var visitor = await OwnerAsync(shop);

        await visitor.TapAsync("Tìm hóa đơn", AriaRole.Link);
        var candidates = visitor.Page.Locator(".card", new() { Has = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Gắn", Exact = true }) });
        Assert.Equal(2, await candidates.CountAsync());
        var second = candidates.Filter(new() { HasText = "Bàn B02" });
        Assert.Contains($"{new VndAmount(90_000)}", await second.InnerTextAsync(), StringComparison.Ordinal);
        await visitor.TapAsync(second.GetByRole(AriaRole.Button));

        await visitor.Page.Locator("[data-item]").Filter(new() { HasText = "Bàn B01" }).WaitForAsync();
        Assert.Equal(1, await visitor.Page.Locator("[data-item]").CountAsync());
        Assert.Equal(90_000, (await MoneyAsync(shop, store)).Matched);
    }

    [Fact]
    public async Task MoneyOfUnknownStores_IsNotShownToManagersOfAStore()
    {
        var (shop, store) = await ShopAsync(90_000);
        var stray = (await shop.Api().ListExceptionsAsync("", CancellationToken.None)).Items.Single(item => item.StoreId is null);
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(await shop.AddStaffAsync(StaffRole.Manager, store));
        await visitor.GoAsync("/s/Q1/reconcile");
        Assert.Equal(1, await visitor.Page.Locator("[data-item]").CountAsync());
        Assert.Equal(404, (await visitor.GoAsync("/s/Q1/reconcile/exceptions/" + stray.Id))!.Status);
    }

    /// <summary>A store with a bill a table that nobody paid, and 90.000 đ that was settled and never notified.</summary>
    private async Task<(Shop Shop, Store Store)> ShopAsync(params long[] bills)
    {
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 3);
        for (var table = 0; table < bills.Length; table++)
        {
            await new Evening(shop, store).NotPaidAsync($"B{table + 1:00}", bills[table]);
        }

        await Report.ImportAsync(shop, Report.Of(Report.Now(1, "90.000")), "momo.csv");
        await shop.Api().ReconcileAsync(new RunRequest { BusinessDate = Today(store) }, CancellationToken.None);
        return (shop, store);
    }

    private async Task<Visitor> OwnerAsync(Shop shop)
    {
        var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync("/s/Q1/reconcile");
        return visitor;
    }

    private static async Task<SideView> MoneyAsync(Shop shop, Store store) => (await shop.Api().ReconcileAsync(
        new RunRequest { StoreId = store.Id, BusinessDate = Today(store) }, CancellationToken.None)).Runs.Single().Totals.Money;

    private static DateOnly Today(Store store) => store.Calendar.DateOf(TimeProvider.System.GetUtcNow());
}
