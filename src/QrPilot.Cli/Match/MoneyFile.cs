using System.Text;
using QrPilot.Sdk.Matching;

namespace QrPilot.Cli.Match;

/// <summary>One side, as a table a store.</summary>
internal sealed class MoneyFile
{
    private readonly Dictionary<string, MoneyTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<byte[], MoneyTable>.AlternateLookup<ReadOnlySpan<byte>> _lookup =
        new Dictionary<byte[], MoneyTable>(new Utf8Comparer()).GetAlternateLookup<ReadOnlySpan<byte>>();

    private readonly List<string> _stores = [];

    /// <summary>In the order of their first rows.</summary>
    public IReadOnlyList<string> Stores => _stores;

    public long Rows => _tables.Values.Sum(table => (long)table.Count);

    /// <summary>The rows of a store; none where the file does not name it.</summary>
    public MoneyTable Of(string store) => _tables.GetValueOrDefault(store) ?? new MoneyTable();

    public MoneyTable Open(ReadOnlySpan<byte> store) => _lookup.TryGetValue(store, out var table) ? table : OpenNew(store);

    /// <summary>Broken UTF-8 may be another spelling of a name that is known.</summary>
    private MoneyTable OpenNew(ReadOnlySpan<byte> store)
    {
        var name = Encoding.UTF8.GetString(store);
        if (!_tables.TryGetValue(name, out var table))
        {
            _stores.Add(name);
            _tables.Add(name, table = new MoneyTable());
        }

        _lookup.Dictionary.Add(store.ToArray(), table);
        return table;
    }
}
