using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.SetUp.Accounts;

/// <summary>The accounts at wallets that take the stores' money. The form is drawn from what each gateway asks for; secrets go in and never
/// come out.</summary>
internal static class AccountEndpoints
{
    public const int MaxName = 64;
    public const int MaxValue = 2_000;

    public static void Map(UiRoutes routes)
    {
        routes.Page("/set-up/accounts", StaffRight.SetUp, ShowAllAsync);
        routes.Page("/set-up/accounts/{gateway}", StaffRight.SetUp, ShowNewAsync);
        routes.Form("/set-up/accounts/{gateway}", StaffRight.SetUp, (call, form) => SaveAsync(call, form, null), ShowNewAsync);
        routes.Page("/set-up/accounts/{gateway}/{name}", StaffRight.SetUp, ShowAsync);
        routes.Form("/set-up/accounts/{gateway}/{name}", StaffRight.SetUp, ChangeAsync, ShowAsync);
        routes.Form("/set-up/accounts/{gateway}/{name}/remove", StaffRight.SetUp, RemoveAsync, ShowAsync);
    }

    private static async Task<IResult> ShowAllAsync(UiCall call) => call.Page<AccountListPage>(
        call.Http.RequestServices.GetService<GatewayAccountService>() is { } accounts
            ? new AccountListModel(accounts.Forms, await accounts.ListAsync(call.Caller, call.Aborted))
            : new AccountListModel([], []));

    private static Task<IResult> ShowNewAsync(UiCall call)
    {
        var name = call.View.Stores is [var first, ..] ? first.GatewayAccount : call.Caller.TenantId;
        return Task.FromResult(call.Page<AccountPage>(new AccountModel(FormOf(call), null, name, NotifyAddressOf(call, name))));
    }

    private static async Task<IResult> ShowAsync(UiCall call)
    {
        var account = await AccountAsync(call);
        return call.Page<AccountPage>(new AccountModel(FormOf(call), account, account.Name, NotifyAddressOf(call, account.Name)));
    }

    private static async Task<IResult> ChangeAsync(UiCall call, UiForm form) => await SaveAsync(call, form, await AccountAsync(call));

    private static async Task<IResult> SaveAsync(UiCall call, UiForm form, GatewayAccountSummary? known)
    {
        var texts = call.Text(AccountTexts.All);
        var gateway = FormOf(call);
        var name = known?.Name ?? form.Text("name", MaxName);
        var draft = new GatewayAccountDraft
        {
            Gateway = gateway.Gateway,
            Name = name,
            Version = known is null ? null : VersionOf(form),
            Settings = Read(call, form, gateway, name, known),
            ClearedSecrets = form.Picked("cleared"),
        };
        form.Check();
        try
        {
            await call.OnceAsync<GatewayAccountSummary>(
                known is null ? "AddGatewayAccount" : "ChangeGatewayAccount",
                plan => call.Get<GatewayAccountService>().SaveAsync(call.Caller, draft, plan, call.Aborted),
                account => account.Name);
        }
        catch (CommandException refusal) when (refusal.Errors is { } errors)
        {
            foreach (var field in errors.Keys)
            {
                form.Fail(field, texts.Wrong(gateway.Settings.FirstOrDefault(setting => AccountModel.FieldOf(setting.Name) == field)));
            }

            throw new FormException();
        }

        return call.GoTo(PathOf(gateway.Gateway, name), new Notice(texts.Saved(name)));
    }

    private static Dictionary<string, string> Read(UiCall call, UiForm form, GatewayForm gateway, string name, GatewayAccountSummary? known)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in gateway.Settings)
        {
            // A required secret that is set stays as it is; a setting that has a default may be left empty.
            var isRequired = setting.IsRequired && known?.SecretsSet.Contains(setting.Name) != true;
            settings[setting.Name] = form.Text(AccountModel.FieldOf(setting.Name), MaxValue, isRequired);
        }

        Suggest(settings, AccountModel.NotifyUrl, NotifyAddressOf(call, name));
        Suggest(settings, AccountModel.ReturnUrl, call.PublicAddress);
        return settings;
    }

    private static void Suggest(Dictionary<string, string> settings, string name, string value)
    {
        if (settings.TryGetValue(name, out var typed) && typed.Length == 0)
        {
            settings[name] = value;
        }
    }

    private static async Task<IResult> RemoveAsync(UiCall call, UiForm form)
    {
        var account = await AccountAsync(call);
        await call.Get<GatewayAccountService>().RemoveAsync(call.Caller, account.Gateway, account.Name, call.Aborted);
        return call.GoTo("/set-up/accounts", new Notice(call.Text(AccountTexts.All).Removed(account.Name)));
    }

    private static long VersionOf(UiForm form) =>
        long.TryParse(form.Typed("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static GatewayForm FormOf(UiCall call) =>
        call.Http.RequestServices.GetService<GatewayAccountService>()?.Forms.FirstOrDefault(form => form.Gateway == call.Route("gateway"))
        ?? throw NotFound();

    /// <summary>An account that is kept here. Those of the host's configuration are changed there.</summary>
    private static async Task<GatewayAccountSummary> AccountAsync(UiCall call)
    {
        var gateway = FormOf(call).Gateway;
        var accounts = await call.Get<GatewayAccountService>().ListAsync(call.Caller, call.Aborted);
        return accounts.FirstOrDefault(account => account.Gateway == gateway && account.Name == call.Route("name") && !account.IsConfigured)
            ?? throw NotFound();
    }

    private static string NotifyAddressOf(UiCall call, string name) => $"{call.PublicAddress}/webhooks/{call.Route("gateway")}/{name}";

    private static string PathOf(string gateway, string name) => $"/set-up/accounts/{gateway}/{Uri.EscapeDataString(name)}";

    private static CommandException NotFound() =>
        new(RefusalKind.NotFound, ErrorCodes.UnknownGatewayAccount, "There is no such account in the store.");
}
