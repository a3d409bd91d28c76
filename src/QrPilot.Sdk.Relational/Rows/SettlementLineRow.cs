using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of lines of settlement reports.</summary>
public static class SettlementLineRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, file_id, line_number, kind, gateway, account, transaction_id, refund_id, reference, gross, fee, net, paid_at, settled_on,
        payment_id, store_id, business_date
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static SettlementLine Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new SettlementLine
        {
            Id = row.Text(),
            FileId = row.Text(),
            LineNumber = row.Count(),
            Kind = row.Choice<SettlementKind>(),
            Gateway = row.Text(),
            Account = row.Text(),
            TransactionId = row.Text(),
            RefundId = row.Text(),
            Reference = row.Text(),
            Gross = row.Amount(),
            Fee = row.Amount(),
            Net = row.Amount(),
            PaidAt = row.Instant(),
            SettledOn = row.DateOrNull(),
            PaymentId = row.TextOrNull(),
            StoreId = StoreKey.Parse(row.Text()),
            BusinessDate = row.Date(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, SettlementLine line)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(line);
        row.Text("tenant_id", tenantId);
        row.Text("id", line.Id);
        row.Text("file_id", line.FileId);
        row.Count("line_number", line.LineNumber);
        row.Choice("kind", line.Kind);
        row.Text("gateway", line.Gateway);
        row.Text("account", line.Account);
        row.Text("transaction_id", line.TransactionId);
        row.Text("refund_id", line.RefundId);
        row.Text("reference", line.Reference);
        row.Amount("gross", line.Gross);
        row.Amount("fee", line.Fee);
        row.Amount("net", line.Net);
        row.Instant("paid_at", line.PaidAt);
        row.Date("settled_on", line.SettledOn);
        row.Text("payment_id", line.PaymentId);
        row.Text("store_id", StoreKey.Of(line.StoreId));
        row.Date("business_date", line.BusinessDate);
    }
}
