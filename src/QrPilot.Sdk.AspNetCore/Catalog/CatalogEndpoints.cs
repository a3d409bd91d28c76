using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Catalog;

/// <summary>Administration of stores, tables and menus.</summary>
internal static class CatalogEndpoints
{
    private const long MaxPrice = 100_000_000;
    private static readonly QueryParameter OfStore = new("store_id", "The store.", IsRequired: true);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Catalog");
        routes.Get<ListAnswer<StoreView>>("/v1/stores", "ListStores", "The stores, by code.", Access.GuestsAndReaders with { Phones = false }, ListStoresAsync);
        routes.Get<StoreView>("/v1/stores/{id}", "GetStore", "A store.", Access.GuestsAndReaders with { Phones = false }, ReadStoreAsync);
        routes.Post<StoreInput, StoreView>(
            "/v1/stores", "AddStore", "Makes a store.", Access.Administrators, ApiJson.Default.StoreInput, (call, input) => SaveStoreAsync(call, input, null));
        routes.Put<StoreInput, StoreView>(
            "/v1/stores/{id}", "ChangeStore", "Changes a store.", Access.Administrators, ApiJson.Default.StoreInput, (call, input) => SaveStoreAsync(call, input, call.Route("id")));

        routes.Get<ListAnswer<TableView>>("/v1/tables", "ListTables", "A store's tables, by name.", Access.GuestsAndReaders with { Phones = false }, ListTablesAsync, OfStore);
        routes.Get<TableView>("/v1/tables/{id}", "GetTable", "A table.", Access.GuestsAndReaders with { Phones = false }, ReadTableAsync);
        routes.Post<TableInput, TableView>(
            "/v1/tables", "AddTable", "Makes a table.", Access.Administrators, ApiJson.Default.TableInput, (call, input) => SaveTableAsync(call, input, null));
        routes.Put<TableInput, TableView>(
            "/v1/tables/{id}", "ChangeTable", "Renames a table; its code stays good.", Access.Administrators, ApiJson.Default.TableInput, (call, input) => SaveTableAsync(call, input, call.Route("id")));

        routes.Get<ListAnswer<MenuItemView>>("/v1/menu-items", "ListMenuItems", "A store's menu, by code.", Access.GuestsAndReaders with { Phones = false }, ListItemsAsync, OfStore);
        routes.Get<MenuItemView>("/v1/menu-items/{id}", "GetMenuItem", "A menu item.", Access.GuestsAndReaders with { Phones = false }, ReadItemAsync);
        routes.Post<MenuItemInput, MenuItemView>(
            "/v1/menu-items", "AddMenuItem", "Makes a menu item.", Access.Administrators, ApiJson.Default.MenuItemInput, (call, input) => SaveItemAsync(call, input, null));
        routes.Put<MenuItemInput, MenuItemView>(
            "/v1/menu-items/{id}", "ChangeMenuItem", "Changes a menu item; orders keep the price they were made with.", Access.Administrators, ApiJson.Default.MenuItemInput, (call, input) => SaveItemAsync(call, input, call.Route("id")));
    }

    private static async Task ListStoresAsync(ApiCall call)
    {
        var stores = await call.Get<ICatalogStore>().ListStoresAsync(call.Caller.TenantId, call.Aborted);
        await call.SendAsync(new ListAnswer<StoreView>([.. stores.Select(Views.Of)]), ApiJson.Default.ListAnswerStoreView);
    }

    private static async Task ReadStoreAsync(ApiCall call) => await call.SendAsync(
        Views.Of(await call.Get<CatalogService>().RequireStoreAsync(call.Caller.TenantId, call.Route("id"), call.Aborted)), ApiJson.Default.StoreView);

    private static Task SaveStoreAsync(ApiCall call, StoreInput input, string? id)
    {
        var zone = input.TimeZone ?? BusinessCalendar.Vietnam.TimeZone;
        new InputCheck()
            .Text("code", input.Code, 64)
            .Text("name", input.Name, 200)
            .Text("gateway_account", input.GatewayAccount, 64, isRequired: false)
            .Number("cut_over_hour", input.CutOverHour, 0, 12)
            .That("time_zone", BusinessCalendar.IsKnownTimeZone(zone), "There is no such time zone.")
            .Throw();
        var draft = new StoreDraft(
            input.Code,
            input.Name,
            input.Kind,
            zone,
            input.CutOverHour ?? BusinessCalendar.Vietnam.CutOverHour,
            input.GatewayAccount ?? "default",
            input.BlindCashCount);
        var plan = call.Plan<Store, StoreView>(id is null ? 201 : 200, Views.Of, ApiJson.Default.StoreView);
        return call.SendAsync(call.Get<CatalogService>().SaveStoreAsync(call.Caller, id, draft, plan, call.Aborted));
    }

    private static async Task ListTablesAsync(ApiCall call)
    {
        var store = await call.Get<CatalogService>().RequireStoreAsync(call.Caller.TenantId, call.Query("store_id")!, call.Aborted);
        var tables = await call.Get<ICatalogStore>().ListTablesAsync(call.Caller.TenantId, store.Id, call.Aborted);
        await call.SendAsync(new ListAnswer<TableView>([.. tables.Select(table => ViewOf(call, table))]), ApiJson.Default.ListAnswerTableView);
    }

    private static async Task ReadTableAsync(ApiCall call) => await call.SendAsync(
        ViewOf(call, await call.Get<CatalogService>().RequireTableAsync(call.Caller.TenantId, call.Route("id"), call.Aborted)), ApiJson.Default.TableView);

    private static Task SaveTableAsync(ApiCall call, TableInput input, string? id)
    {
        new InputCheck().Text("store_id", input.StoreId, 64).Text("name", input.Name, 64).Throw();
        var plan = call.Plan<Table, TableView>(id is null ? 201 : 200, table => ViewOf(call, table), ApiJson.Default.TableView);
        return call.SendAsync(call.Get<CatalogService>().SaveTableAsync(call.Caller, id, input.StoreId, input.Name, plan, call.Aborted));
    }

    private static async Task ListItemsAsync(ApiCall call)
    {
        var store = await call.Get<CatalogService>().RequireStoreAsync(call.Caller.TenantId, call.Query("store_id")!, call.Aborted);
        var items = await call.Get<ICatalogStore>().ListMenuItemsAsync(call.Caller.TenantId, store.Id, call.Aborted);
        await call.SendAsync(new ListAnswer<MenuItemView>([.. items.Select(Views.Of)]), ApiJson.Default.ListAnswerMenuItemView);
    }

    private static async Task ReadItemAsync(ApiCall call) => await call.SendAsync(
        Views.Of(await call.Get<CatalogService>().RequireMenuItemAsync(call.Caller.TenantId, call.Route("id"), call.Aborted)), ApiJson.Default.MenuItemView);

    private static Task SaveItemAsync(ApiCall call, MenuItemInput input, string? id)
    {
        new InputCheck()
            .Text("store_id", input.StoreId, 64)
            .Text("code", input.Code, 100)
            .Text("name", input.Name, 200)
            .Amount("price", input.Price, min: 0, max: MaxPrice)
            .Throw();
        var draft = new MenuItemDraft(input.StoreId, input.Code, input.Name, new VndAmount(input.Price), input.Available ?? true);
        var plan = call.Plan<MenuItem, MenuItemView>(id is null ? 201 : 200, Views.Of, ApiJson.Default.MenuItemView);
        return call.SendAsync(call.Get<CatalogService>().SaveMenuItemAsync(call.Caller, id, draft, plan, call.Aborted));
    }

    private static TableView ViewOf(ApiCall call, Table table) => new()
    {
        Id = table.Id,
        StoreId = table.StoreId,
        Name = table.Name,
        TableToken = call.Get<TableTokens>().Make(call.Caller.TenantId, table.Id),
    };
}
