using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of leases.</summary>
public static class LeaseRow
{
    /// <summary>Its key, in the order of reading and writing.</summary>
    public const string Key = "tenant_id, job, subject";

    /// <summary>What a claim gives.</summary>
    public const string Columns = $"{Key}, fence";

    /// <summary>Reads <see cref="Key"/>.</summary>
    public static WorkUnit ReadUnit(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var tenantId = TenantKey.Parse(row.Text());
        return new WorkUnit(row.Text(), tenantId, row.Text());
    }

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static Lease Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Lease(ReadUnit(row), row.Number());
    }

    /// <summary>Writes <see cref="Key"/>.</summary>
    public static void WriteUnit(RowWriter row, WorkUnit unit)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(unit);
        row.Text("tenant_id", TenantKey.Of(unit.TenantId));
        row.Text("job", unit.Job);
        row.Text("subject", unit.Subject);
    }

    /// <summary>Writes <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, Lease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        WriteUnit(row, lease.Unit);
        row.Number("fence", lease.Fence);
    }
}
