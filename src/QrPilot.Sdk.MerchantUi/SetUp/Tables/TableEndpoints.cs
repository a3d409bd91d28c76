using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.SetUp.Tables;

/// <summary>The tables of a store: adding one or a row of them, and renaming.</summary>
internal static class TableEndpoints
{
    public const int MaxName = 64;

    public static void Map(UiRoutes routes)
    {
        routes.Page("/s/{store}/set-up/tables", StaffRight.SetUp, ShowAllAsync);
        routes.Form("/s/{store}/set-up/tables/one", StaffRight.SetUp, AddOneAsync, ShowAllAsync);
        routes.Form("/s/{store}/set-up/tables/many", StaffRight.SetUp, AddManyAsync, ShowAllAsync);
        routes.Page("/s/{store}/set-up/tables/{table}", StaffRight.SetUp, ShowAsync);
        routes.Form("/s/{store}/set-up/tables/{table}", StaffRight.SetUp, RenameAsync, ShowAsync);
    }

    private static async Task<IResult> ShowAllAsync(UiCall call) => call.Page<TableListPage>(await TablesAsync(call));

    private static async Task<IResult> ShowAsync(UiCall call) => call.Page<TableNamePage>(await TableAsync(call));

    private static async Task<IResult> AddOneAsync(UiCall call, UiForm form)
    {
        var name = form.Text("name", MaxName);
        form.Check();
        await SaveAsync(call, form, null, name);
        return call.GoToStore("/set-up/tables", new Notice(call.Text(TableTexts.All).AddedOne(name)));
    }

    /// <summary>Makes sure that all tables of a row are there: whoever sends it again adds none.</summary>
    private static async Task<IResult> AddManyAsync(UiCall call, UiForm form)
    {
        var texts = call.Text(TableTexts.All);
        var (first, last) = (form.Text("first", MaxName), form.Text("last", MaxName));
        form.Check();
        if (TableRange.Of(first, last) is not { } names)
        {
            form.Fail("last", texts.NoRow(TableRange.Most));
            throw new FormException();
        }

        var known = (await TablesAsync(call)).Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var added = 0;
        foreach (var name in names.Where(name => !known.Contains(name)))
        {
            try
            {
                await call.Get<CatalogService>().SaveTableAsync(
                    call.Caller, null, call.Store.Id, name, Repeatable.Plan<Table>("AddTable"), call.Aborted);
                added++;
            }
            catch (CommandException refusal) when (refusal.Code == ErrorCodes.NameTaken)
            {
                // Somebody else added it since.
            }
        }

        return call.GoToStore("/set-up/tables", new Notice(texts.AddedMany(added, names.Count - added)));
    }

    private static async Task<IResult> RenameAsync(UiCall call, UiForm form)
    {
        var table = await TableAsync(call);
        var name = form.Text("name", MaxName);
        form.Check();
        await SaveAsync(call, form, table.Id, name);
        return call.GoToStore("/set-up/tables", new Notice(call.Text(TableTexts.All).Renamed(table.Name, name)));
    }

    private static Task<string> SaveAsync(UiCall call, UiForm form, string? id, string name) =>
        Repeatable.SaveAsync(call, form, "name", () => call.OnceAsync<Table>(
            id is null ? "AddTable" : "ChangeTable",
            plan => call.Get<CatalogService>().SaveTableAsync(call.Caller, id, call.Store.Id, name, plan, call.Aborted),
            table => table.Id));

    private static Task<IReadOnlyList<Table>> TablesAsync(UiCall call) =>
        call.Get<ICatalogStore>().ListTablesAsync(call.Caller.TenantId, call.Store.Id, call.Aborted);

    private static async Task<Table> TableAsync(UiCall call)
    {
        var table = await call.Get<CatalogService>().RequireTableAsync(call.Caller.TenantId, call.Route("table"), call.Aborted);
        return table.StoreId == call.Store.Id
            ? table
            : throw new CommandException(RefusalKind.NotFound, ErrorCodes.TableNotFound, "There is no such table.");
    }
}
