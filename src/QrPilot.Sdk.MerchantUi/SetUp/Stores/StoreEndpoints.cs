using System.Globalization;
using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.SetUp.Stores;

/// <summary>Making and changing stores.</summary>
internal static class StoreEndpoints
{
    public const int MaxCode = 64;
    public const int MaxName = 200;
    public const int LastCutOverHour = 12;

    private static readonly Dictionary<string, int> Hours =
        Enumerable.Range(0, LastCutOverHour + 1).ToDictionary(hour => hour.ToString(CultureInfo.InvariantCulture), hour => hour, StringComparer.Ordinal);

    public static void Map(UiRoutes routes)
    {
        routes.Page("/set-up/stores", StaffRight.SetUp, call => Task.FromResult(call.Page<StoreListPage>()));
        routes.Page("/set-up/stores/new", StaffRight.SetUp, ShowNewAsync);
        routes.Form("/set-up/stores/new", StaffRight.SetUp, (call, form) => SaveAsync(call, form, null), ShowNewAsync);
        routes.Page("/set-up/stores/{id}", StaffRight.SetUp, ShowAsync);
        routes.Form("/set-up/stores/{id}", StaffRight.SetUp, ChangeAsync, ShowAsync);
    }

    private static Task<IResult> ShowNewAsync(UiCall call) =>
        Task.FromResult(call.Page<StorePage>(new StoreModel(null, call.View.Stores is [var first, ..] ? first.GatewayAccount : call.Caller.TenantId)));

    private static async Task<IResult> ShowAsync(UiCall call)
    {
        var store = await StoreAsync(call);
        return call.Page<StorePage>(new StoreModel(store, store.GatewayAccount));
    }

    private static async Task<IResult> ChangeAsync(UiCall call, UiForm form) => await SaveAsync(call, form, await StoreAsync(call));

    private static async Task<IResult> SaveAsync(UiCall call, UiForm form, Store? known)
    {
        var texts = call.Text(StoreTexts.All);
        var draft = Read(form, texts, known);
        form.Check();
        await Repeatable.SaveAsync(call, form, "code", () => call.OnceAsync<Store>(
            known is null ? "AddStore" : "ChangeStore",
            plan => call.Get<CatalogService>().SaveStoreAsync(call.Caller, known?.Id, draft, plan, call.Aborted),
            store => store.Id));
        return known is null
            ? call.GoTo("/set-up", new Notice(texts.Added(draft.Name)))
            : call.GoTo("/set-up/stores", new Notice(texts.Changed(draft.Name)));
    }

    private static StoreDraft Read(UiForm form, StoreTexts texts, Store? known)
    {
        var name = form.Text("name", MaxName);
        var code = form.Text("code", MaxCode);
        if (code.Length > 0 && code != known?.Code && !code.All(IsPlain))
        {
            form.Fail("code", texts.CodeNotPlain);
        }

        var kind = form.One<StoreKind>("kind");
        var zone = form.Text("time_zone", 64);
        if (zone.Length > 0 && !BusinessCalendar.IsKnownTimeZone(zone))
        {
            form.Fail("time_zone", texts.UnknownTimeZone);
        }

        var hour = form.One("cut_over_hour", Hours);
        var account = form.Text("gateway_account", MaxCode);
        if (account.Length > 0 && account != known?.GatewayAccount && !account.All(IsPlain))
        {
            form.Fail("gateway_account", texts.CodeNotPlain);
        }

        return new StoreDraft(code, name, kind, zone, hour, account, form.IsOn("blind_cash_count"));
    }

    /// <summary>What stands in an address as it is written.</summary>
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private static Task<Store> StoreAsync(UiCall call) => call.Get<CatalogService>().RequireStoreAsync(call.Caller, call.Route("id"), call.Aborted);
}
