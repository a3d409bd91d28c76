using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of settlement reports.</summary>
public static class SettlementFileRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, gateway, account, name, hash, uploaded_by, uploaded_at, finished_at, good, repeated, bad, skipped, gross, refunds, fee, net,
        first_date, last_date
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static SettlementFile Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new SettlementFile
        {
            Id = row.Text(),
            Gateway = row.Text(),
            Account = row.Text(),
            Name = row.Text(),
            Hash = row.Text(),
            UploadedBy = row.Text(),
            UploadedAt = row.Instant(),
            FinishedAt = row.InstantOrNull(),
            Figures = new SettlementFigures
            {
                Good = row.Count(),
                Repeated = row.Count(),
                Bad = row.Count(),
                Skipped = row.Count(),
                Gross = row.Amount(),
                Refunds = row.Amount(),
                Fee = row.Amount(),
                Net = row.Amount(),
                FirstDate = row.DateOrNull(),
                LastDate = row.DateOrNull(),
            },
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, SettlementFile file)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(file);
        row.Text("tenant_id", tenantId);
        row.Text("id", file.Id);
        row.Text("gateway", file.Gateway);
        row.Text("account", file.Account);
        row.Text("name", file.Name);
        row.Text("hash", file.Hash);
        row.Text("uploaded_by", file.UploadedBy);
        row.Instant("uploaded_at", file.UploadedAt);
        WriteEnd(row, file);
    }

    /// <summary>Writes what an import changes at its end: the columns from <c>finished_at</c> on.</summary>
    public static void WriteEnd(RowWriter row, SettlementFile file)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(file);
        var figures = file.Figures;
        row.Instant("finished_at", file.FinishedAt);
        row.Count("good", figures.Good);
        row.Count("repeated", figures.Repeated);
        row.Count("bad", figures.Bad);
        row.Count("skipped", figures.Skipped);
        row.Amount("gross", figures.Gross);
        row.Amount("refunds", figures.Refunds);
        row.Amount("fee", figures.Fee);
        row.Amount("net", figures.Net);
        row.Date("first_date", figures.FirstDate);
        row.Date("last_date", figures.LastDate);
    }
}
