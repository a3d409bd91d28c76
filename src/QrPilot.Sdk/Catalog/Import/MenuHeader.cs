using QrPilot.Sdk.Text;
using QrPilot.Sdk.Text.Csv;

namespace QrPilot.Sdk.Catalog.Import;

/// <summary>Which field of a row is what.</summary>
internal sealed class MenuHeader
{
    private static readonly (MenuColumn Column, HashSet<string> Titles)[] Known =
    [
        (MenuColumn.Code, FoldedName.SetOf(["code", "sku", "mã", "mã món"])),
        (MenuColumn.Name, FoldedName.SetOf(["name", "item", "tên", "tên món", "món"])),
        (MenuColumn.Price, FoldedName.SetOf(["price", "giá", "giá bán", "đơn giá"])),
        (MenuColumn.Available, FoldedName.SetOf(["available", "còn bán", "còn", "còn món", "đang bán"])),
    ];

    private readonly Dictionary<MenuColumn, int> _places;

    private MenuHeader(Dictionary<MenuColumn, int> places) => _places = places;

    /// <summary>The place of a column, or -1.</summary>
    public int this[MenuColumn column] => _places.GetValueOrDefault(column, -1);

    /// <summary>What stands most often between the titles: programs of different countries write commas or semicolons.</summary>
    public static char DelimiterOf(string text)
    {
        var start = text.AsSpan().TrimStart();
        var end = start.IndexOfAny('\r', '\n');
        var line = end < 0 ? start : start[..end];
        var (semicolons, tabs, commas) = (line.Count(';'), line.Count('\t'), line.Count(','));
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    public static MenuHeader? Read(Fields row, int line, List<MenuError> errors)
    {
        var places = new Dictionary<MenuColumn, int>();
        var before = errors.Count;
        foreach (var (column, titles) in Known)
        {
            var found = 0;
            for (var i = 0; i < row.Count; i++)
            {
                if (titles.Contains(FoldedName.Of(row[i])))
                {
                    places[column] = i;
                    found++;
                }
            }

            if (found > 1 || (found == 0 && column != MenuColumn.Available))
            {
                errors.Add(new MenuError(line, column, MenuFault.ColumnMissing, ""));
            }
        }

        return errors.Count == before ? new MenuHeader(places) : null;
    }
}
