using QrPilot.Sdk.Money;
using QrPilot.Sdk.Text;
using QrPilot.Sdk.Text.Csv;

namespace QrPilot.Sdk.Catalog.Import;

/// <summary>Reads the rows of a menu, and compares each with the item of its code.</summary>
internal sealed class MenuRows(MenuHeader header, string storeId, IReadOnlyList<MenuItem> menu, List<MenuError> errors)
{
    private const int Shown = 60;

    private static readonly HashSet<string> Yes = FoldedName.SetOf(["yes", "y", "true", "1", "x", "có", "còn", "đang bán"]);
    private static readonly HashSet<string> No = FoldedName.SetOf(["no", "n", "false", "0", "không", "hết", "ngừng bán"]);

    private readonly Dictionary<string, MenuItem> _known = menu.ToDictionary(item => item.Code, StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly List<MenuChange> _changes = [];

    public IReadOnlyList<MenuChange> Changes => _changes;

    public int Unchanged { get; private set; }

    /// <summary>How many rows were read.</summary>
    public int Count { get; private set; }

    public void Add(Fields row, int line)
    {
        if (++Count > MenuImport.MaxRows)
        {
            errors.Add(new MenuError(line, null, MenuFault.TooManyRows, ""));
            return;
        }

        var before = errors.Count;
        var code = Text(row, line, MenuColumn.Code, MenuImport.MaxCode);
        var name = Text(row, line, MenuColumn.Name, MenuImport.MaxName);
        var price = Price(row, line);
        var available = Available(row, line);
        if (code.Length > 0 && !_codes.Add(code))
        {
            errors.Add(new MenuError(line, MenuColumn.Code, MenuFault.CodeTwice, ShownOf(code)));
        }

        if (errors.Count > before)
        {
            return;
        }

        var item = _known.GetValueOrDefault(code);
        var after = new MenuItemDraft(storeId, code, name, price, available ?? item?.Available ?? true);
        if (item is not null && item.Name == after.Name && item.Price == after.Price && item.Available == after.Available)
        {
            Unchanged++;
        }
        else
        {
            _changes.Add(new MenuChange(item, after));
        }
    }

    private string Text(Fields row, int line, MenuColumn column, int max)
    {
        var text = row[header[column]].ToString();
        if (text.Length == 0)
        {
            errors.Add(new MenuError(line, column, MenuFault.ValueMissing, ""));
        }
        else if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            errors.Add(new MenuError(line, column, MenuFault.LettersLost, ShownOf(text)));
        }
        else if (text.Length > max || text.Any(char.IsControl))
        {
            errors.Add(new MenuError(line, column, MenuFault.ValueUnreadable, ShownOf(text)));
        }

        return text;
    }

    private VndAmount Price(Fields row, int line)
    {
        var text = row[header[MenuColumn.Price]];
        if (text.IsEmpty)
        {
            errors.Add(new MenuError(line, MenuColumn.Price, MenuFault.ValueMissing, ""));
            return VndAmount.Zero;
        }

        var digits = text.ToString().TrimEnd('đ', 'Đ', '₫').Trim().Replace(',', '.');
        if (!VndAmount.TryParse(digits, out var price) || price.Dong is < 0 or > MenuImport.MaxPrice)
        {
            errors.Add(new MenuError(line, MenuColumn.Price, MenuFault.NoPrice, ShownOf(text.ToString())));
        }

        return price;
    }

    private bool? Available(Fields row, int line)
    {
        var place = header[MenuColumn.Available];
        if (place < 0 || row[place].IsEmpty)
        {
            return null;
        }

        var word = FoldedName.Of(row[place]);
        if (!Yes.Contains(word) && !No.Contains(word))
        {
            errors.Add(new MenuError(line, MenuColumn.Available, MenuFault.NeitherYesNorNo, ShownOf(row[place].ToString())));
        }

        return Yes.Contains(word);
    }

    /// <summary>What is told of a value, without what could not be shown.</summary>
    private static string ShownOf(string text)
    {
        var shown = text.Length <= Shown ? text : text[..Shown];
        return string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
