using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.SetUp.Tables;
using QrPilot.Sdk.MerchantUi.Tests.Screens;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

public sealed class SheetTests(Chromium chromium, SqliteHost host)
{
    [Theory]
    [InlineData(2, 7)]
    [InlineData(6, 3)]
    [InlineData(12, 2)]
    public async Task Sheet_Printed_CarriesExactlyTheTablesCodes(int perPage, int sheets)
    {
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 12);
        await shop.AddTableAsync(store, "Phòng VIP tầng hai");
        var tables = await host.Services.GetRequiredService<ICatalogStore>().ListTablesAsync(shop.TenantId, store.Id, CancellationToken.None);
        var tokens = tables.Select(table => host.Services.GetRequiredService<TableTokens>().Make(shop.TenantId, table.Id)).ToList();
        await using var visitor = await chromium.VisitAsync(host, new Look(HasPhone: false));
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync($"/s/Q1/set-up/codes?per={perPage}");

        var printed = await PrintedCodes.OfAsync(visitor.Page, keepAs: Pictures.PathOf($"codes-{perPage}", "pdf"));

        Assert.Equal(sheets, printed.Count);
        Assert.Equal(
            tokens.Select(token => $"{host.Address}/t/{token}").Order(StringComparer.Ordinal),
            printed.SelectMany(sheet => sheet).Order(StringComparer.Ordinal));
        Assert.All(printed.SkipLast(1), sheet => Assert.Equal(perPage, sheet.Count));
        var opened = await shop.Api().OpenSessionAsync(
            new OpenSessionRequest { TableToken = printed[0][0].Split("/t/")[1] }, null, CancellationToken.None);
        Assert.Contains(opened.Session.TableId, tables.Select(table => table.Id));
    }

    [Fact]
    public async Task Sign_SaysTheTableTheWayAndTheSpokenCode()
    {
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1");
        var table = await shop.AddTableAsync(store, "B01");
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync("/s/Q1/set-up/codes");

        var sign = await visitor.Page.Locator(".sign").InnerTextAsync();

        Assert.Contains("B01", sign, StringComparison.Ordinal);
        Assert.Contains("Quét mã để xem thực đơn, gọi món và thanh toán", sign, StringComparison.Ordinal);
        Assert.Contains("Scan to see the menu, order and pay", sign, StringComparison.Ordinal);
        Assert.Contains(TableCode.Of(table.Id), sign, StringComparison.Ordinal);
        await visitor.GoAsync("/s/Q1/set-up/tables");
        Assert.Contains(TableCode.Of(table.Id), await visitor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_OfAnotherStoresTable_IsNotFound()
    {
        var shop = await host.MakeShopAsync();
        await shop.AddStoreAsync("Q1", "Cà phê Quận 1");
        var other = await shop.AddTableAsync(await shop.AddStoreAsync("Q3", "Cà phê Quận 3"), "B01");
        var stranger = await (await host.MakeShopAsync()).AddStoreAsync("X", "Quán khác");
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(shop.Owner);

        Assert.Equal(404, (await visitor.GoAsync($"/s/Q1/set-up/codes/{other.Id}.svg"))!.Status);
        Assert.Equal(200, (await visitor.GoAsync($"/s/Q3/set-up/codes/{other.Id}.svg"))!.Status);
        Assert.Equal(404, (await visitor.GoAsync($"/set-up/stores/{stranger.Id}"))!.Status);
    }

    [Theory]
    [InlineData(StaffRole.Cashier)]
    [InlineData(StaffRole.Manager)]
    public async Task SetUp_ForWhoIsNoOwner_IsForbidden(StaffRole role)
    {
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1);
        var login = await shop.AddStaffAsync(role, store);
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(login);

        foreach (var path in new[] { "/set-up", "/set-up/stores", "/set-up/stores/new", "/s/Q1/set-up/tables", "/s/Q1/set-up/codes" })
        {
            Assert.Equal(403, (await visitor.GoAsync(path))!.Status);
        }

        await visitor.GoAsync("/s/Q1/now");
        Assert.Equal(0, await visitor.Page.Locator("nav.menu a[href$='/set-up']").CountAsync());
    }
}
