using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Payments;

/// <summary>Maps rows of refunds and inquiries; the order follows the column lists.</summary>
internal static class RefundRows
{
    public static Refund Refund(Rows row) => new()
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

    public static TenantScoped<Inquiry> Inquiry(Rows row) => new(row.Text(), new Inquiry(row.Text(), row.Instant(), row.Count()));
}
