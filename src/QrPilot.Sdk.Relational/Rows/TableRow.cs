using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of tables.</summary>
public static class TableRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, store_id, name, created_at
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static Table Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Table
        {
            Id = row.Text(),
            StoreId = row.Text(),
            Name = row.Text(),
            CreatedAt = row.Instant(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, Table table)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(table);
        row.Text("tenant_id", tenantId);
        row.Text("id", table.Id);
        row.Text("store_id", table.StoreId);
        row.Text("name", table.Name);
        row.Instant("created_at", table.CreatedAt);
    }
}
