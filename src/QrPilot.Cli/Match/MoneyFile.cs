using QrPilot.Sdk.Matching;

namespace QrPilot.Cli.Match;

/// <summary>One side, as a table a store.</summary>
internal sealed class MoneyFile
{
    private readonly Dictionary<string, MoneyTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MoneyTable>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _stores = [];

    public MoneyFile() => _lookup = _tables.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>In the order of their first rows.</summary>
    public IReadOnlyList<string> Stores => _stores;

    public long Rows => _tables.Values.Sum(table => (long)table.Count);

    /// <summary>The rows of a store; none where the file does not name it.</summary>
    public MoneyTable Of(string store) => _tables.GetValueOrDefault(store) ?? new MoneyTable();

    public MoneyTable Open(ReadOnlySpan<char> store)
    {
        if (!_lookup.TryGetValue(store, out var table))
        {
            var name = store.ToString();
            _stores.Add(name);
            _tables.Add(name, table = new MoneyTable());
        }

        return table;
    }
}
