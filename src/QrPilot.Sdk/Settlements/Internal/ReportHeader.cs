using QrPilot.Sdk.Text;
using QrPilot.Sdk.Text.Csv;

namespace QrPilot.Sdk.Settlements.Internal;

/// <summary>Which field of a row is what.</summary>
internal sealed class ReportHeader
{
    private readonly Dictionary<string, (int Index, string Title)> _columns;

    private ReportHeader(Dictionary<string, (int Index, string Title)> columns, int width)
    {
        _columns = columns;
        Width = width;
    }

    /// <summary>The number of fields of a row.</summary>
    public int Width { get; }

    /// <summary>The place of a column, or -1 where the map does not name it.</summary>
    public int this[string setting] => _columns.TryGetValue(setting, out var column) ? column.Index : -1;

    /// <summary>A column as the report calls it.</summary>
    public string TitleOf(string setting) => _columns[setting].Title;

    /// <summary>Reads a row as the header.</summary>
    /// <param name="row">The row.</param>
    /// <param name="map">The map.</param>
    /// <param name="faults">What keeps it from being the header: columns that are missing or stand twice.</param>
    public static ReportHeader? Read(Fields row, SettlementMap map, out List<string> faults)
    {
        faults = [];
        var names = new string[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            names[i] = FoldedName.Of(row[i]);
        }

        var columns = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
        foreach (var (setting, titles) in SettlementMapSettings.ColumnsOf(map))
        {
            var wanted = FoldedName.SetOf(titles);
            var found = Enumerable.Range(0, names.Length).Where(i => wanted.Contains(names[i])).ToList();
            switch (found)
            {
                case []:
                    faults.Add($"{setting} ({string.Join(" or ", titles)}) is missing");
                    break;
                case [var index]:
                    columns.Add(setting, (index, row[index].ToString()));
                    break;
                default:
                    faults.Add($"{setting} ({string.Join(" or ", titles)}) stands {found.Count} times");
                    break;
            }
        }

        return faults.Count == 0 ? new ReportHeader(columns, row.Count) : null;
    }
}
