using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>A shop with something of everything, for the screens.</summary>
internal sealed class Showcase(Shop shop)
{
    public Shop Shop => shop;

    public string InvitePath { get; private set; } = "";

    public string StoreId { get; private set; } = "";

    public string ItemId { get; private set; } = "";

    public string CashierId { get; private set; } = "";

    public string FreeTableId { get; private set; } = "";

    public string OwingSessionId { get; private set; } = "";

    public string UnpaidSessionId { get; private set; } = "";

    /// <summary>What there is to reconcile.</summary>
    public ShowcaseBooks Books { get; } = new(shop);

    public static async Task<Showcase> PlayAsync(UiHost host)
    {
        var show = new Showcase(await host.MakeShopAsync());
        await show.PlayAsync();
        return show;
    }

    private async Task PlayAsync()
    {
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 12);
        StoreId = store.Id;
        await shop.AddStoreAsync("Q3", "Cà phê Quận 3", tables: 3);
        InvitePath = await shop.InviteAsync(StaffRole.Manager, store);
        FreeTableId = (await shop.Host.Services.GetRequiredService<ICatalogStore>().ListTablesAsync(shop.TenantId, store.Id, CancellationToken.None))[0].Id;
        var api = shop.Api();
        OwingSessionId = await shop.OrderAsync(store, "B02", ("Cà phê sữa đá", 29_000, 2), ("Bạc xỉu", 32_000, 1));
        await api.RecordCashAsync(OwingSessionId, new RecordCashRequest { Amount = 20_000 }, null, CancellationToken.None);
        await shop.OrderAsync(store, "B05", ("Trà đào cam sả", 45_000, 1));
        UnpaidSessionId = await shop.OrderAsync(store, "B07", ("Sinh tố bơ", 55_000, 2));
        await api.CloseSessionAsync(UnpaidSessionId, new CloseSessionRequest(), null, CancellationToken.None);
        await shop.SitDownAsync(store, "B09");
        await Books.PlayAsync();
        ItemId = (await api.ListMenuItemsAsync(store.Id, CancellationToken.None)).Items[0].Id;
        var cashier = await shop.AddStaffAsync(StaffRole.Cashier, store);
        CashierId = (await shop.Host.Services.GetRequiredService<StaffService>().FindForSignInAsync(cashier, CancellationToken.None))!.Id;
    }
}
