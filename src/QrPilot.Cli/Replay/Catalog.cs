namespace QrPilot.Cli.Replay;

/// <summary>The host's ids for what a plan names.</summary>
internal sealed class Catalog
{
    private readonly Dictionary<int, string> _stores = [];
    private readonly Dictionary<(int Store, string Table), string> _tableTokens = [];
    private readonly Dictionary<(int Store, string Code), string> _items = [];

    public IReadOnlyDictionary<int, string> Stores => _stores;

    public string TableToken(PlannedOrder order) => _tableTokens[(order.Store, order.Table)];

    public string ItemId(PlannedOrder order, MenuEntry item) => _items[(order.Store, item.Code)];

    public bool HasTable(int store, string name) => _tableTokens.ContainsKey((store, name));

    public bool HasItem(int store, string code) => _items.ContainsKey((store, code));

    public void AddStore(int number, string id) => _stores[number] = id;

    public void AddTable(int store, string name, string token)
    {
        lock (_tableTokens)
        {
            _tableTokens[(store, name)] = token;
        }
    }

    public void AddItem(int store, string code, string id)
    {
        lock (_items)
        {
            _items[(store, code)] = id;
        }
    }
}
