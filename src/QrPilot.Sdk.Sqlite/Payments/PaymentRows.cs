using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Payments;

/// <summary>Maps rows of payments, captures and notifications; the order follows the column lists.</summary>
internal static class PaymentRows
{
    public static Payment Payment(Rows row) => new()
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

    public static Capture Capture(Rows row) => new()
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

    public static TenantScoped<ReceivedNotification> Notification(Rows row) => new(row.Text(), Received(row));

    public static StoredNotification Stored(Rows row) =>
        new(Received(row), row.Choice<NotificationOutcome>(), row.TextOrNull(), row.TextOrNull(), row.Flag());

    private static ReceivedNotification Received(Rows row) => new()
    {
        Id = row.Text(),
        Gateway = row.Text(),
        Account = row.Text(),
        ReceivedAt = row.Instant(),
        Headers = row.Text(),
        Body = row.Bytes(),
    };
}
