using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.MerchantUi.Access;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>The first page, and the language.</summary>
internal static class ShellEndpoints
{
    public static void Map(UiRoutes routes)
    {
        routes.Page("/", StaffRight.ServeTables, FirstAsync);
        routes.Page("/more", StaffRight.ServeTables, call => Task.FromResult(call.Page<MorePage>()));
        routes.Form("/language", null, PickLanguageAsync, FirstAsync);
    }

    /// <summary>Whoever has one store goes there at once.</summary>
    private static Task<IResult> FirstAsync(UiCall call) => Task.FromResult(
        call.View.Stores is [var only] ? call.GoTo(call.View.StoreLink(only, "/now")[call.View.Prefix.Length..]) : call.Page<StoresPage>());

    private static Task<IResult> PickLanguageAsync(UiCall call, Forms.UiForm form)
    {
        UiLanguages.Keep(call.Http, UiLanguages.Of(form.Typed("to")), call.CookiePath);
        return Task.FromResult<IResult>(new SeeOther(LocalAddress.Of(form.Typed("back"), call.View.Prefix) ?? call.View.Link("/")));
    }
}
