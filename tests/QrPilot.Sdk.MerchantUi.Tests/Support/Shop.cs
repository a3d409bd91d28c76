using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.MerchantUi.SignIn;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>A tenant with its people, and what a test puts into it behind the pages' back.</summary>
internal sealed class Shop(UiHost host, string tenantId, string adminKey)
{
    private StaffMember? _owner;
    private int _number;

    public UiHost Host => host;

    public string TenantId => tenantId;

    public string AdminKey => adminKey;

    /// <summary>The owner's login.</summary>
    public string Owner => "owner@" + tenantId;

    public Caller OwnerCaller => StaffService.CallerOf(_owner!);

    public async Task AddOwnerAsync() =>
        _owner = await host.AcceptAsync(await host.Services.GetRequiredService<StaffService>().MakeOwnerAsync(tenantId, Owner, "Chị Lan", false, CancellationToken.None));

    /// <summary>Adds somebody who works in certain stores.</summary>
    /// <returns>The login.</returns>
    public async Task<string> AddStaffAsync(StaffRole role, params Store[] stores)
    {
        return (await host.AcceptAsync(await InvitedAsync(role, stores))).Login;
    }

    /// <summary>Invites somebody who works in certain stores.</summary>
    /// <returns>The path of the link under the prefix.</returns>
    public async Task<string> InviteAsync(StaffRole role, params Store[] stores) => SignInEndpoints.InvitePath((await InvitedAsync(role, stores)).Token);

    public async Task<Store> AddStoreAsync(string code, string name, int tables = 0, bool isBlind = false)
    {
        Store? made = null;
        var catalog = host.Services.GetRequiredService<CatalogService>();
        var draft = new StoreDraft(code, name, StoreKind.CoffeeShop, "Asia/Ho_Chi_Minh", 4, GatewayAccount: tenantId, isBlind);
        await catalog.SaveStoreAsync(OwnerCaller, null, draft, Plan<Store>(store => made = store), CancellationToken.None);
        for (var number = 1; number <= tables; number++)
        {
            await AddTableAsync(made!, $"B{number:00}");
        }

        return made!;
    }

    public async Task<Table> AddTableAsync(Store store, string name)
    {
        Table? made = null;
        await host.Services.GetRequiredService<CatalogService>().SaveTableAsync(
            OwnerCaller, null, store.Id, name, Plan<Table>(table => made = table), CancellationToken.None);
        return made!;
    }

    /// <summary>Guests scan a table's code.</summary>
    /// <returns>The session's id.</returns>
    public async Task<string> SitDownAsync(Store store, string table)
    {
        var tables = await host.Services.GetRequiredService<ICatalogStore>().ListTablesAsync(tenantId, store.Id, CancellationToken.None);
        var token = host.Services.GetRequiredService<TableTokens>().Make(tenantId, tables.Single(item => item.Name == table).Id);
        return (await Api().OpenSessionAsync(new OpenSessionRequest { TableToken = token }, null, CancellationToken.None)).Session.Id;
    }

    /// <summary>Guests sit down at a table and order.</summary>
    /// <returns>The session's id.</returns>
    public async Task<string> OrderAsync(Store store, string table, params (string Name, long Price, int Quantity)[] lines)
    {
        var api = Api();
        var session = await SitDownAsync(store, table);
        var order = new List<(string, int)>();
        foreach (var (name, price, quantity) in lines)
        {
            var item = await api.AddMenuItemAsync(
                new MenuItemInput { StoreId = store.Id, Code = $"M{Interlocked.Increment(ref _number)}", Name = name, Price = price, Available = true }, null, CancellationToken.None);
            order.Add((item.Id, quantity));
        }

        await Cart.OrderAsync(api, session, order);
        return session;
    }

    /// <summary>A client of the API with every right.</summary>
    public QrPilotApiClient Api() => host.Api(adminKey);

    private async Task<InvitedStaff> InvitedAsync(StaffRole role, Store[] stores)
    {
        var staff = host.Services.GetRequiredService<StaffService>();
        StaffMember? made = null;
        var draft = new StaffDraft($"{role}{Interlocked.Increment(ref _number)}@{tenantId}", $"{role} {tenantId}", role, [.. stores.Select(store => store.Id)]);
        await staff.SaveAsync(OwnerCaller, null, draft, Plan<StaffMember>(member => made = member), CancellationToken.None);
        return await staff.InviteAsync(OwnerCaller, made!.Id, CancellationToken.None);
    }

    /// <summary>What a command gave.</summary>
    public static ReplyPlan<T> Plan<T>(Action<T> take) => new(null, result =>
    {
        take(result);
        return new StoredAnswer(200, "{}"u8.ToArray());
    }) { Command = "Test" };
}
