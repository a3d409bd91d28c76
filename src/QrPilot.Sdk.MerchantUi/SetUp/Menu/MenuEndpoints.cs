using System.Globalization;
using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Catalog.Import;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.SetUp.Menu;

/// <summary>The menu of a store: list, add, change, and what can be ordered now.</summary>
internal static class MenuEndpoints
{
    public static void Map(UiRoutes routes)
    {
        routes.Page("/s/{store}/set-up/menu", StaffRight.SetUp, ShowAllAsync);
        routes.Form("/s/{store}/set-up/menu", StaffRight.SetUp, SwitchAsync, ShowAllAsync);
        routes.Page("/s/{store}/set-up/menu/new", StaffRight.SetUp, ShowNewAsync);
        routes.Form("/s/{store}/set-up/menu/new", StaffRight.SetUp, (call, form) => SaveAsync(call, form, null), ShowNewAsync);
        ImportEndpoints.Map(routes);
        routes.Page("/s/{store}/set-up/menu/{item}", StaffRight.SetUp, ShowAsync);
        routes.Form("/s/{store}/set-up/menu/{item}", StaffRight.SetUp, ChangeAsync, ShowAsync);
    }

    public static Task<IReadOnlyList<MenuItem>> MenuAsync(UiCall call) =>
        call.Get<ICatalogStore>().ListMenuItemsAsync(call.Caller.TenantId, call.Store.Id, call.Aborted);

    private static async Task<IResult> ShowAllAsync(UiCall call) => call.Page<MenuPage>(MenuModel.Of(await MenuAsync(call), PageOf(call)));

    private static Task<IResult> ShowNewAsync(UiCall call) => Task.FromResult(call.Page<ItemPage>());

    private static async Task<IResult> ShowAsync(UiCall call) => call.Page<ItemPage>(await ItemAsync(call, call.Route("item")));

    private static async Task<IResult> ChangeAsync(UiCall call, UiForm form) => await SaveAsync(call, form, await ItemAsync(call, call.Route("item")));

    private static async Task<IResult> SaveAsync(UiCall call, UiForm form, MenuItem? known)
    {
        var name = form.Text("name", MenuImport.MaxName);
        var code = form.Text("code", MenuImport.MaxCode);
        var price = form.Amount("price", min: 0, max: MenuImport.MaxPrice);
        form.Check();
        await SaveAsync(call, form, known?.Id, new MenuItemDraft(call.Store.Id, code, name, price, form.IsOn("available")));
        var texts = call.Text(MenuTexts.All);
        return call.GoToStore("/set-up/menu", new Notice(known is null ? texts.Added(name) : texts.Changed(name)));
    }

    /// <summary>The button beside an item says what it shall be, so that pressing it twice does no harm.</summary>
    private static async Task<IResult> SwitchAsync(UiCall call, UiForm form)
    {
        var isOn = form.Typed("on") is not null;
        var item = await ItemAsync(call, form.Typed("on") ?? form.Typed("off") ?? "");
        await SaveAsync(call, form, item.Id, new MenuItemDraft(item.StoreId, item.Code, item.Name, item.Price, isOn));
        var texts = call.Text(MenuTexts.All);
        var page = PageOf(call);
        return call.GoToStore(
            page > 1 ? "/set-up/menu?page=" + page.ToString(CultureInfo.InvariantCulture) : "/set-up/menu",
            new Notice(isOn ? texts.SwitchedOn(item.Name) : texts.SwitchedOff(item.Name)));
    }

    private static Task<string> SaveAsync(UiCall call, UiForm form, string? id, MenuItemDraft draft) =>
        Repeatable.SaveAsync(call, form, "code", () => call.OnceAsync<MenuItem>(
            id is null ? "AddMenuItem" : "ChangeMenuItem",
            plan => call.Get<CatalogService>().SaveMenuItemAsync(call.Caller, id, draft, plan, call.Aborted),
            item => item.Id));

    private static int PageOf(UiCall call) =>
        int.TryParse(call.Query("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    private static async Task<MenuItem> ItemAsync(UiCall call, string id)
    {
        var item = await call.Get<CatalogService>().RequireMenuItemAsync(call.Caller.TenantId, id, call.Aborted);
        return item.StoreId == call.Store.Id
            ? item
            : throw new CommandException(RefusalKind.NotFound, ErrorCodes.MenuItemNotFound, "There is no such menu item.");
    }
}
