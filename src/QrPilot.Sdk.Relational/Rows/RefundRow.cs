using QrPilot.Sdk.Payments.Refunds;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of refunds.</summary>
public static class RefundRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, payment_id, session_id, amount, reason, requested_by, state, created_at, sent_at, transaction_id, gateway_code,
        finished_at, heard_at, version
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static Refund Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Refund
        {
            Id = row.Text(),
            PaymentId = row.Text(),
            SessionId = row.Text(),
            Amount = row.Amount(),
            Reason = row.Text(),
            RequestedBy = row.Text(),
            State = row.Choice<RefundState>(),
            CreatedAt = row.Instant(),
            SentAt = row.Instant(),
            TransactionId = row.TextOrNull(),
            GatewayCode = row.TextOrNull(),
            FinishedAt = row.InstantOrNull(),
            HeardAt = row.InstantOrNull(),
            Version = row.Number(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, Refund refund)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(refund);
        row.Text("tenant_id", tenantId);
        row.Text("id", refund.Id);
        row.Text("payment_id", refund.PaymentId);
        row.Text("session_id", refund.SessionId);
        row.Amount("amount", refund.Amount);
        row.Text("reason", refund.Reason);
        row.Text("requested_by", refund.RequestedBy);
        row.Choice("state", refund.State);
        row.Instant("created_at", refund.CreatedAt);
        row.Instant("sent_at", refund.SentAt);
        row.Text("transaction_id", refund.TransactionId);
        row.Text("gateway_code", refund.GatewayCode);
        row.Instant("finished_at", refund.FinishedAt);
        row.Instant("heard_at", refund.HeardAt);
        row.Number("version", refund.Version);
    }
}
