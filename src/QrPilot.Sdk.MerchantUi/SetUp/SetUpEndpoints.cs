using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.SetUp.Accounts;
using QrPilot.Sdk.MerchantUi.SetUp.Keys;
using QrPilot.Sdk.MerchantUi.SetUp.Menu;
using QrPilot.Sdk.MerchantUi.SetUp.Sheets;
using QrPilot.Sdk.MerchantUi.SetUp.Staff;
using QrPilot.Sdk.MerchantUi.SetUp.Stores;
using QrPilot.Sdk.MerchantUi.SetUp.Tables;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.SetUp;

/// <summary>Setting up: what is still missing, and the pages where it is mended.</summary>
internal static class SetUpEndpoints
{
    public static void Map(UiRoutes routes)
    {
        routes.Page("/set-up", StaffRight.SetUp, ShowAsync);
        StoreEndpoints.Map(routes);
        TableEndpoints.Map(routes);
        MenuEndpoints.Map(routes);
        SheetEndpoints.Map(routes);
        StaffEndpoints.Map(routes);
        AccountEndpoints.Map(routes);
        KeyEndpoints.Map(routes);
    }

    private static async Task<IResult> ShowAsync(UiCall call)
    {
        var steps = new List<StoreSteps>();
        foreach (var store in call.View.Stores)
        {
            steps.Add(await StepsAsync(call, store));
        }

        return call.Page<SetUpPage>(steps);
    }

    private static async Task<StoreSteps> StepsAsync(UiCall call, Store store)
    {
        var catalog = call.Get<ICatalogStore>();
        var tables = await catalog.ListTablesAsync(call.Caller.TenantId, store.Id, call.Aborted);
        var items = await catalog.ListMenuItemsAsync(call.Caller.TenantId, store.Id, call.Aborted);
        return new StoreSteps(store, tables.Count, items.Count, await HasWalletAsync(call, store), PrintedStores.Has(call, store));
    }

    private static async Task<bool> HasWalletAsync(UiCall call, Store store)
    {
        foreach (var gateway in call.Get<IEnumerable<IPaymentGateway>>())
        {
            try
            {
                if (await gateway.FindAccountAsync(store.GatewayAccount, call.Aborted) is { } account && account.Tenant == call.Caller.TenantId)
                {
                    return true;
                }
            }
            catch (QrPilotException trouble) when (trouble is not CommandException)
            {
                // An account whose settings are wrong takes no money.
            }
        }

        return false;
    }
}
