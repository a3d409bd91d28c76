using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of menu items.</summary>
public static class MenuItemRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, store_id, code, name, price, available, created_at
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static MenuItem Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new MenuItem
        {
            Id = row.Text(),
            StoreId = row.Text(),
            Code = row.Text(),
            Name = row.Text(),
            Price = row.Amount(),
            Available = row.Flag(),
            CreatedAt = row.Instant(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, MenuItem item)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(item);
        row.Text("tenant_id", tenantId);
        row.Text("id", item.Id);
        row.Text("store_id", item.StoreId);
        row.Text("code", item.Code);
        row.Text("name", item.Name);
        row.Amount("price", item.Price);
        row.Flag("available", item.Available);
        row.Instant("created_at", item.CreatedAt);
    }
}
