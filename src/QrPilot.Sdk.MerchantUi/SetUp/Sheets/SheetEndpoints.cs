using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.SetUp.Sheets;

/// <summary>The signs with codes that stand on the tables.</summary>
internal static class SheetEndpoints
{
    public static void Map(UiRoutes routes)
    {
        routes.Page("/s/{store}/set-up/codes", StaffRight.SetUp, ShowAsync);
        routes.Page("/s/{store}/set-up/codes/{table}.svg", StaffRight.SetUp, DrawAsync);
    }

    private static async Task<IResult> ShowAsync(UiCall call)
    {
        var perPage = SheetModel.Sizes.FirstOrDefault(size => size.ToString(CultureInfo.InvariantCulture) == call.Query("per"), SheetModel.Usual);
        var tables = await call.Get<ICatalogStore>().ListTablesAsync(call.Caller.TenantId, call.Store.Id, call.Aborted);
        if (tables.Count > 0)
        {
            PrintedStores.Remember(call, call.Store);
        }

        return call.Page<SheetPage>(new SheetModel(perPage, tables));
    }

    private static async Task<IResult> DrawAsync(UiCall call)
    {
        var table = await call.Get<CatalogService>().RequireTableAsync(call.Caller.TenantId, call.Route("table"), call.Aborted);
        return table.StoreId == call.Store.Id
            ? Results.Text(QrDrawing.Svg(AddressOf(call, table)), "image/svg+xml", Encoding.UTF8)
            : throw new CommandException(RefusalKind.NotFound, ErrorCodes.TableNotFound, "There is no such table.");
    }

    /// <summary>What the code says: where guests begin.</summary>
    private static string AddressOf(UiCall call, Table table) =>
        $"{call.PublicAddress}/t/{call.Get<TableTokens>().Make(call.Caller.TenantId, table.Id)}";
}
