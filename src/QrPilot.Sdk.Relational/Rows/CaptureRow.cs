using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of captures.</summary>
public static class CaptureRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, gateway, account, transaction_id, reference, payment_id, store_id, business_date, amount, paid_at, received_at
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static Capture Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Capture
        {
            Id = row.Text(),
            Gateway = row.Text(),
            Account = row.Text(),
            TransactionId = row.Text(),
            Reference = row.Text(),
            PaymentId = row.TextOrNull(),
            StoreId = StoreKey.Parse(row.Text()),
            BusinessDate = row.Date(),
            Amount = row.Amount(),
            PaidAt = row.Instant(),
            ReceivedAt = row.Instant(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, Capture capture)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(capture);
        row.Text("tenant_id", tenantId);
        row.Text("id", capture.Id);
        row.Text("gateway", capture.Gateway);
        row.Text("account", capture.Account);
        row.Text("transaction_id", capture.TransactionId);
        row.Text("reference", capture.Reference);
        row.Text("payment_id", capture.PaymentId);
        row.Text("store_id", StoreKey.Of(capture.StoreId));
        row.Date("business_date", capture.BusinessDate);
        row.Amount("amount", capture.Amount);
        row.Instant("paid_at", capture.PaidAt);
        row.Instant("received_at", capture.ReceivedAt);
    }
}
