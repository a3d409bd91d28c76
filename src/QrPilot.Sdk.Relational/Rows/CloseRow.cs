using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of day closes.</summary>
public static class CloseRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = $"store_id, business_date, number, closed_at, closed_by, run_id, {TotalsRow.Columns}, {DayCashRow.Columns}";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static DayClose Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new DayClose
        {
            StoreId = row.Text(),
            BusinessDate = row.Date(),
            Number = row.Count(),
            ClosedAt = row.Instant(),
            ClosedBy = row.Text(),
            RunId = row.Text(),
            Totals = TotalsRow.Read(row),
            Cash = DayCashRow.Read(row),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, DayClose close)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(close);
        row.Text("tenant_id", tenantId);
        row.Text("store_id", close.StoreId);
        row.Date("business_date", close.BusinessDate);
        row.Count("number", close.Number);
        row.Instant("closed_at", close.ClosedAt);
        row.Text("closed_by", close.ClosedBy);
        row.Text("run_id", close.RunId);
        TotalsRow.Write(row, close.Totals);
        DayCashRow.Write(row, close.Cash);
    }
}
