using QrPilot.Sdk.Api;

namespace PilotHost.Demo;

/// <summary>Makes the stores, tables and menus through the API and remembers their ids.</summary>
internal sealed class DemoCatalog
{
    private readonly List<(StoreView Store, IReadOnlyList<TableView> Tables, IReadOnlyList<MenuItemView> Menu)> _stores = [];

    public StoreView Store(Visit visit) => _stores[visit.Store].Store;

    public TableView Table(Visit visit) => _stores[visit.Store].Tables[visit.Table];

    public MenuItemView Item(Visit visit, int item) => _stores[visit.Store].Menu[item];

    public IEnumerable<StoreView> Stores => _stores.Select(store => store.Store);

    public static async Task<DemoCatalog> MakeAsync(QrPilotApiClient api, IReadOnlyList<DemoStore> stores, CancellationToken cancellationToken)
    {
        var catalog = new DemoCatalog();
        foreach (var demo in stores)
        {
            var input = new StoreInput { Code = demo.Code, Name = demo.Name, Kind = demo.Kind };
            var store = await api.AddStoreAsync(input, $"demo/{demo.Code}", cancellationToken);
            var tables = new List<TableView>();
            for (var i = 1; i <= demo.Tables; i++)
            {
                var table = new TableInput { StoreId = store.Id, Name = $"Bàn {i}" };
                tables.Add(await api.AddTableAsync(table, $"demo/{demo.Code}/table/{i}", cancellationToken));
            }

            var menu = new List<MenuItemView>();
            for (var i = 0; i < demo.Menu.Count; i++)
            {
                var item = new MenuItemInput { StoreId = store.Id, Code = $"M{i + 1:00}", Name = demo.Menu[i].Name, Price = demo.Menu[i].Price };
                menu.Add(await api.AddMenuItemAsync(item, $"demo/{demo.Code}/item/{i}", cancellationToken));
            }

            catalog._stores.Add((store, tables, menu));
        }

        return catalog;
    }
}
