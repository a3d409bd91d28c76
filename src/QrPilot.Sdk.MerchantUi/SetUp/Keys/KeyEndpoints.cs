using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.SetUp.Keys;

/// <summary>The keys of tills and other software: issuing and revoking.</summary>
internal static class KeyEndpoints
{
    public const int MaxName = 100;

    public static IReadOnlyList<ApiScopes> Scopes { get; } = [ApiScopes.Ingest, ApiScopes.Read, ApiScopes.Ops, ApiScopes.Admin];

    public static void Map(UiRoutes routes)
    {
        routes.Page("/set-up/keys", StaffRight.SetUp, ShowAsync);
        routes.Form("/set-up/keys", StaffRight.SetUp, IssueAsync, ShowAsync);
        routes.Form("/set-up/keys/{id}/revoke", StaffRight.SetUp, RevokeAsync, ShowAsync);
    }

    private static async Task<IResult> ShowAsync(UiCall call) =>
        call.Page<KeyListPage>(await call.Get<ICatalogStore>().ListApiKeysAsync(call.Caller.TenantId, call.Aborted));

    /// <summary>Shows the secret in the answer to the form: it is in no address, and once the page is left it is gone.</summary>
    private static async Task<IResult> IssueAsync(UiCall call, UiForm form)
    {
        var name = form.Text("name", MaxName);
        var picked = form.Picked("scopes");
        var scopes = Scopes.Where(scope => picked.Contains(scope.ToString())).Aggregate(ApiScopes.None, (all, scope) => all | scope);
        if (scopes == ApiScopes.None)
        {
            form.Fail("scopes", call.Text(KeyTexts.All).NoScope);
        }

        form.Check();
        if (await call.Get<KeyDesk>().IssueAsync(call.Caller, name, scopes, call.Aborted) is not { } issued)
        {
            form.Fail("name", call.Text(ErrorTexts.All).Of(ErrorCodes.NameTaken));
            throw new FormException();
        }

        return call.Page<NewKeyPage>(issued);
    }

    /// <summary>Revoking again changes nothing.</summary>
    private static async Task<IResult> RevokeAsync(UiCall call, UiForm form)
    {
        var key = await call.Get<ApiKeyService>().RevokeAsync(call.Caller, call.Route("id"), call.Aborted);
        return call.GoTo("/set-up/keys", new Notice(call.Text(KeyTexts.All).Revoked(key.Name)));
    }
}
