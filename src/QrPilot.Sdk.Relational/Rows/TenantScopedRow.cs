using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>A row of any tenant, with <c>tenant_id</c> in front.</summary>
public static class TenantScopedRow
{
    /// <summary>Reads <c>tenant_id</c> and what stands behind it.</summary>
    public static TenantScoped<T> Read<T>(RowReader row, Func<RowReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(read);
        return new TenantScoped<T>(row.Text(), read(row));
    }
}
