using QrPilot.Sdk.Text.Csv;

namespace QrPilot.Sdk.Catalog.Import;

/// <summary>Reads a menu from a delimited text with a line of titles. Items are known by their codes; what the file does not name stays.
/// Changes nothing.</summary>
public static class MenuImport
{
    /// <summary>The most items of one file.</summary>
    public const int MaxRows = 2_000;

    /// <summary>The highest price of one, in đồng.</summary>
    public const long MaxPrice = 100_000_000;

    /// <summary>The longest code of an item, in characters.</summary>
    public const int MaxCode = 100;

    /// <summary>The longest name of an item, in characters.</summary>
    public const int MaxName = 200;

    /// <summary>Reads a menu and compares it with the one there is.</summary>
    /// <param name="text">The file's text. Fields are separated by what stands in its first line: commas, semicolons or tabs.</param>
    /// <param name="storeId">The store whose menu it is.</param>
    /// <param name="menu">The store's menu now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<MenuPreview> ReadAsync(
        string text, string storeId, IReadOnlyList<MenuItem> menu, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(storeId);
        ArgumentNullException.ThrowIfNull(menu);
        var records = new Records(new TextLines(new StringReader(text)), MenuHeader.DelimiterOf(text));
        var errors = new List<MenuError>();
        if (await HeaderAsync(records, errors, cancellationToken) is not { } header)
        {
            return new MenuPreview([], 0, errors);
        }

        var rows = new MenuRows(header, storeId, menu, errors);
        while (await records.NextAsync(cancellationToken) && rows.Count <= MaxRows)
        {
            if (records.Fault is not null)
            {
                errors.Add(new MenuError(records.Number, null, MenuFault.RowBroken, ""));
            }
            else if (!records.Fields.AreEmpty)
            {
                rows.Add(records.Fields, records.Number);
            }
        }

        return new MenuPreview(rows.Changes, rows.Unchanged, errors);
    }

    private static async Task<MenuHeader?> HeaderAsync(Records records, List<MenuError> errors, CancellationToken cancellationToken)
    {
        while (await records.NextAsync(cancellationToken))
        {
            if (records.Fault is not null)
            {
                errors.Add(new MenuError(records.Number, null, MenuFault.RowBroken, ""));
                return null;
            }

            if (!records.Fields.AreEmpty)
            {
                return MenuHeader.Read(records.Fields, records.Number, errors);
            }
        }

        errors.Add(new MenuError(1, null, MenuFault.Empty, ""));
        return null;
    }
}
