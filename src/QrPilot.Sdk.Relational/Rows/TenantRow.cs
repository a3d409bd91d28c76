using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of tenants.</summary>
public static class TenantRow
{
    /// <summary>Its columns, in the order of reading and writing.</summary>
    public const string Columns = "id, name, created_at";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static Tenant Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Tenant(row.Text(), row.Text(), row.Instant());
    }

    /// <summary>Writes <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, Tenant tenant)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(tenant);
        row.Text("id", tenant.Id);
        row.Text("name", tenant.Name);
        row.Instant("created_at", tenant.CreatedAt);
    }
}
