using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of payments.</summary>
public static class PaymentRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, session_id, store_id, business_date, gateway, account, amount, state, requested_at, created_at, expires_at, pay_url,
        deeplink, qr_content, transaction_id, gateway_code, paid_at, refunded, version
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static Payment Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Payment
        {
            Id = row.Text(),
            SessionId = row.Text(),
            StoreId = row.Text(),
            BusinessDate = row.Date(),
            Gateway = row.Text(),
            Account = row.Text(),
            Amount = row.Amount(),
            State = row.Choice<PaymentState>(),
            RequestedAt = row.Instant(),
            CreatedAt = row.Instant(),
            ExpiresAt = row.InstantOrNull(),
            PayUrl = row.TextOrNull(),
            Deeplink = row.TextOrNull(),
            QrContent = row.TextOrNull(),
            TransactionId = row.TextOrNull(),
            GatewayCode = row.TextOrNull(),
            PaidAt = row.InstantOrNull(),
            Refunded = row.Amount(),
            Version = row.Number(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, Payment payment)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(payment);
        row.Text("tenant_id", tenantId);
        row.Text("id", payment.Id);
        row.Text("session_id", payment.SessionId);
        row.Text("store_id", payment.StoreId);
        row.Date("business_date", payment.BusinessDate);
        row.Text("gateway", payment.Gateway);
        row.Text("account", payment.Account);
        row.Amount("amount", payment.Amount);
        row.Choice("state", payment.State);
        row.Instant("requested_at", payment.RequestedAt);
        row.Instant("created_at", payment.CreatedAt);
        row.Instant("expires_at", payment.ExpiresAt);
        row.Text("pay_url", payment.PayUrl);
        row.Text("deeplink", payment.Deeplink);
        row.Text("qr_content", payment.QrContent);
        row.Text("transaction_id", payment.TransactionId);
        row.Text("gateway_code", payment.GatewayCode);
        row.Instant("paid_at", payment.PaidAt);
        row.Amount("refunded", payment.Refunded);
        row.Number("version", payment.Version);
    }
}
