using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;

namespace QrPilot.Cli.Replay;

/// <summary>Makes the stores, tables and menu items of a plan that the host does not have yet.</summary>
internal sealed class CatalogSetup(QrPilotApiClient api, ReplayKeys keys)
{
    public async Task<Catalog> PrepareAsync(ReplayPlan plan, StoreKind kind, int parallel, Action<int> advance, CancellationToken cancellationToken)
    {
        var catalog = new Catalog();
        var work = new List<Func<CancellationToken, Task>>();
        var known = (await api.ListStoresAsync(cancellationToken)).Items.ToDictionary(store => store.Code, store => store.Id);
        foreach (var store in plan.Stores)
        {
            if (!known.TryGetValue(store.Code, out var id))
            {
                id = (await api.AddStoreAsync(Input(store, kind), keys.Store(store), cancellationToken)).Id;
            }

            catalog.AddStore(store.Number, id);
            advance(1);
            work.AddRange(await MissingTablesAsync(store, id, catalog, advance, cancellationToken));
            work.AddRange(await MissingItemsAsync(store, id, catalog, advance, cancellationToken));
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(work, options, async (step, stop) =>
        {
            await step(stop);
            advance(1);
        });
        return catalog;
    }

    /// <summary>How many steps <see cref="PrepareAsync"/> takes.</summary>
    public static int CountSteps(ReplayPlan plan) => plan.Stores.Sum(store => 1 + store.Tables.Count + store.Items.Count);

    private async Task<IReadOnlyList<Func<CancellationToken, Task>>> MissingTablesAsync(
        PlannedStore store, string storeId, Catalog catalog, Action<int> advance, CancellationToken cancellationToken)
    {
        foreach (var table in (await api.ListTablesAsync(storeId, cancellationToken)).Items.IntersectBy(store.Tables, table => table.Name))
        {
            catalog.AddTable(store.Number, table.Name, table.TableToken);
            advance(1);
        }

        return [.. store.Tables.Where(name => !catalog.HasTable(store.Number, name)).Select(name => (Func<CancellationToken, Task>)(async stop =>
        {
            var table = await api.AddTableAsync(new TableInput { StoreId = storeId, Name = name }, keys.Table(store, name), stop);
            catalog.AddTable(store.Number, name, table.TableToken);
        }))];
    }

    private async Task<IReadOnlyList<Func<CancellationToken, Task>>> MissingItemsAsync(
        PlannedStore store, string storeId, Catalog catalog, Action<int> advance, CancellationToken cancellationToken)
    {
        var needed = store.Items.ToDictionary(item => item.Code);
        foreach (var item in (await api.ListMenuItemsAsync(storeId, cancellationToken)).Items)
        {
            if (!needed.TryGetValue(item.Code, out var entry))
            {
                continue;
            }

            if (item.Price != entry.Price.Dong || !item.Available)
            {
                throw CliException.HostFailed(
                    $"The menu item {item.Code} of store {store.Code} was changed on the host; the file says {entry.Price} and available.");
            }

            catalog.AddItem(store.Number, item.Code, item.Id);
            advance(1);
        }

        return [.. store.Items.Where(item => !catalog.HasItem(store.Number, item.Code)).Select(item => (Func<CancellationToken, Task>)(async stop =>
        {
            var input = new MenuItemInput { StoreId = storeId, Code = item.Code, Name = item.Name, Price = item.Price.Dong };
            var made = await api.AddMenuItemAsync(input, keys.MenuItem(store, item), stop);
            catalog.AddItem(store.Number, item.Code, made.Id);
        }))];
    }

    private static StoreInput Input(PlannedStore store, StoreKind kind) => new()
    {
        Code = store.Code,
        Name = store.Code,
        Kind = kind,
        TimeZone = BusinessCalendar.Vietnam.TimeZone,
        CutOverHour = BusinessCalendar.Vietnam.CutOverHour,
        GatewayAccount = "default",
    };
}
