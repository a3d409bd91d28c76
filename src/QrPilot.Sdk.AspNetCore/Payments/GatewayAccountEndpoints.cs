using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

namespace QrPilot.Sdk.AspNetCore.Payments;

/// <summary>Administration of the gateway accounts that are kept in the store, on hosts that keep any.</summary>
internal static class GatewayAccountEndpoints
{
    private const int MaxName = 64;
    private const long MaxVersion = 1_000_000_000;
    private const string Account = "/v1/gateway-accounts/{gateway}/{name}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<GatewayAccountService>() is null)
        {
            return;
        }

        var routes = new ApiRoutes(endpoints, "Gateway accounts");
        routes.Get<ListAnswer<GatewayFormView>>(
            "/v1/gateways", "ListGateways", "The gateways whose accounts can be kept here, with their settings.", Access.Administrators, ListFormsAsync);
        routes.Get<ListAnswer<GatewayAccountView>>(
            "/v1/gateway-accounts", "ListGatewayAccounts", "The gateway accounts by gateway and name, without their secrets.", Access.Administrators, ListAsync);
        routes.Post<GatewayAccountInput, GatewayAccountView>(
            "/v1/gateway-accounts", "AddGatewayAccount", "Makes a gateway account.", Access.Administrators, ApiJson.Default.GatewayAccountInput, AddAsync);
        routes.Put<GatewayAccountChange, GatewayAccountView>(
            Account, "ChangeGatewayAccount", "Changes a gateway account.", Access.Administrators, ApiJson.Default.GatewayAccountChange, ChangeAsync);
        routes.Delete<GatewayAccountView>(
            Account, "RemoveGatewayAccount", "Removes a gateway account through which no money went.", Access.Administrators, RemoveAsync);
    }

    private static Task ListFormsAsync(ApiCall call)
    {
        var forms = call.Get<GatewayAccountService>().Forms.Select(GatewayAccountViews.Of);
        return call.SendAsync(new ListAnswer<GatewayFormView>([.. forms]), ApiJson.Default.ListAnswerGatewayFormView);
    }

    private static async Task ListAsync(ApiCall call)
    {
        var accounts = await call.Get<GatewayAccountService>().ListAsync(call.Caller, call.Aborted);
        await call.SendAsync(
            new ListAnswer<GatewayAccountView>([.. accounts.Select(GatewayAccountViews.Of)]), ApiJson.Default.ListAnswerGatewayAccountView);
    }

    private static Task AddAsync(ApiCall call, GatewayAccountInput input)
    {
        new InputCheck().Text("gateway", input.Gateway, MaxName).Text("name", input.Name, MaxName).Throw();
        return SaveAsync(call, 201, new GatewayAccountDraft { Gateway = input.Gateway, Name = input.Name, Settings = input.Settings });
    }

    private static Task ChangeAsync(ApiCall call, GatewayAccountChange input)
    {
        new InputCheck()
            .Number("version", input.Version, 1, MaxVersion)
            .That("cleared_secrets", input.ClearedSecrets is not [], "It names one or more secrets.")
            .Throw();
        return SaveAsync(call, 200, new GatewayAccountDraft
        {
            Gateway = call.Route("gateway"),
            Name = call.Route("name"),
            Version = input.Version,
            Settings = input.Settings,
            ClearedSecrets = input.ClearedSecrets ?? [],
        });
    }

    private static Task SaveAsync(ApiCall call, int status, GatewayAccountDraft draft)
    {
        var check = new InputCheck();
        foreach (var (name, value) in draft.Settings)
        {
            // JSON has null where the type has none.
            check.That($"settings.{name}", value is not null, "It is a text.");
        }

        check.Throw();
        var plan = call.Plan<GatewayAccountSummary, GatewayAccountView>(status, GatewayAccountViews.Of, ApiJson.Default.GatewayAccountView);
        return call.SendAsync(call.Get<GatewayAccountService>().SaveAsync(call.Caller, draft, plan, call.Aborted));
    }

    private static async Task RemoveAsync(ApiCall call)
    {
        var removed = await call.Get<GatewayAccountService>().RemoveAsync(call.Caller, call.Route("gateway"), call.Route("name"), call.Aborted);
        await call.SendAsync(GatewayAccountViews.Of(removed), ApiJson.Default.GatewayAccountView);
    }
}
