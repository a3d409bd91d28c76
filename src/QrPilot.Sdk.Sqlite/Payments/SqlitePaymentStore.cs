using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Payments;

internal sealed class SqlitePaymentStore(SqliteDatabase database) : IPaymentStore
{
    public Task<Payment?> FindPaymentAsync(string tenantId, string paymentId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            link => link.Use(PaymentSql.Find).With("$tenant_id", tenantId).With("$id", paymentId).One(PaymentRows.Payment),
            cancellationToken);

    public Task<Capture?> FindCaptureAsync(
        string tenantId, string gateway, string account, string transactionId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(CaptureSql.FindByTransaction)
            .With("$tenant_id", tenantId)
            .With("$gateway", gateway)
            .With("$account", account)
            .With("$transaction_id", transactionId)
            .One(PaymentRows.Capture),
        cancellationToken);

    public Task AddNotificationAsync(string tenantId, ReceivedNotification notification, CancellationToken cancellationToken) =>
        database.WriteAsync(
            link => link.Use(NotificationSql.Insert)
                .With("$tenant_id", tenantId)
                .With("$id", notification.Id)
                .With("$gateway", notification.Gateway)
                .With("$account", notification.Account)
                .With("$received_at", notification.ReceivedAt)
                .With("$headers", notification.Headers)
                .With("$body", notification.Body)
                .Run(),
            cancellationToken);

    public Task<IReadOnlyList<TenantScoped<ReceivedNotification>>> ListUnappliedNotificationsAsync(
        DateTimeOffset receivedBefore, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<TenantScoped<ReceivedNotification>> (link) => link.Use(NotificationSql.ListUnapplied)
            .With("$received_before", receivedBefore)
            .With("$limit", limit)
            .List(PaymentRows.Notification),
        cancellationToken);
}
