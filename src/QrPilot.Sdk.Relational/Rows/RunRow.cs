using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of runs.</summary>
public static class RunRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = $"""
        id, store_id, business_date, number, started_at, finished_at, input_hash, output_hash, {TotalsRow.Columns}
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static Run Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Run
        {
            Id = row.Text(),
            StoreId = StoreKey.Parse(row.Text()),
            BusinessDate = row.Date(),
            Number = row.Count(),
            StartedAt = row.Instant(),
            FinishedAt = row.Instant(),
            InputHash = row.Text(),
            OutputHash = row.Text(),
            Totals = TotalsRow.Read(row),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, Run run)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(run);
        row.Text("tenant_id", tenantId);
        row.Text("id", run.Id);
        row.Text("store_id", StoreKey.Of(run.StoreId));
        row.Date("business_date", run.BusinessDate);
        row.Count("number", run.Number);
        row.Instant("started_at", run.StartedAt);
        row.Instant("finished_at", run.FinishedAt);
        row.Text("input_hash", run.InputHash);
        row.Text("output_hash", run.OutputHash);
        TotalsRow.Write(row, run.Totals);
    }
}
