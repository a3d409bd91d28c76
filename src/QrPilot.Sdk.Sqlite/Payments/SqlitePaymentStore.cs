using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sessions;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Payments;

internal sealed class SqlitePaymentStore(SqliteDatabase database) : IPaymentStore
{
    public Task<Payment?> FindPaymentAsync(string tenantId, string paymentId, CancellationToken cancellationToken) =>
        database.ReadAsync(link => FindPayment(link, tenantId, paymentId), cancellationToken);

    public Task<Capture?> FindCaptureAsync(
        string tenantId, string gateway, string account, string transactionId, CancellationToken cancellationToken) =>
        database.ReadAsync(link => FindCapture(link, tenantId, gateway, account, transactionId), cancellationToken);

    public Task<NoticeSubject> ReadNoticeSubjectAsync(
        string tenantId, string gateway, string account, string reference, string? transactionId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            link =>
            {
                var payment = FindPayment(link, tenantId, reference);
                var ours = payment?.Gateway == gateway && payment.Account == account ? payment : null;
                return new NoticeSubject(
                    ours,
                    ours is null ? null : SqliteSessionStore.Find(link, tenantId, ours.SessionId),
                    transactionId is null ? null : FindCapture(link, tenantId, gateway, account, transactionId));
            },
            cancellationToken);

    public Task<Refund?> FindRefundAsync(string tenantId, string refundId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(RefundSql.Find).With("$tenant_id", tenantId).With("$id", refundId).One(RefundRow.Read),
        cancellationToken);

    public Task<IReadOnlyList<Refund>> ListRefundsAsync(string tenantId, string paymentId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<Refund> (link) => link.Use(RefundSql.ListOfPayment)
                .With("$tenant_id", tenantId)
                .With("$payment_id", paymentId)
                .List(RefundRow.Read),
            cancellationToken);

    public async Task<IReadOnlyList<TenantScoped<Inquiry>>> ClaimInquiriesAsync(
        DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken)
    {
        // Most rounds find nothing: the writer is left alone then.
        var isDue = await database.ReadAsync(
            link => link.Use(InquirySql.ListDue).With("$now", now).With("$limit", 1).Any(), cancellationToken).ConfigureAwait(false);
        return isDue
            ? await database.WriteAsync(link => RefundWriter.Claim(link, now, leaseUntil, limit), cancellationToken).ConfigureAwait(false)
            : [];
    }

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
            .List(row => TenantScopedRow.Read(row, NotificationRow.Read)),
        cancellationToken);

    public Task<IReadOnlyList<StoredNotification>> ListNotificationsAsync(
        string tenantId, NotificationFilter filter, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<StoredNotification> (link) => link.Use(NotificationSql.List)
            .With("$tenant_id", tenantId)
            .With("$from", filter.From)
            .With("$until", filter.Until)
            .With("$gateway", filter.Gateway)
            .With("$after", filter.After ?? "")
            .With("$limit", filter.Limit)
            .List(NotificationRow.ReadStored),
        cancellationToken);

    public Task<IReadOnlyList<TenantScoped<ReceivedNotification>>> ListUnmaskedNotificationsAsync(
        DateTimeOffset receivedBefore, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<TenantScoped<ReceivedNotification>> (link) => link.Use(NotificationSql.ListUnmasked)
            .With("$received_before", receivedBefore)
            .With("$limit", limit)
            .List(row => TenantScopedRow.Read(row, NotificationRow.Read)),
        cancellationToken);

    public Task MaskNotificationAsync(string tenantId, MaskedNotification masked, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            link => link.Use(NotificationSql.Mask)
                .With("$tenant_id", tenantId)
                .With("$id", masked.NotificationId)
                .With("$body", masked.Body)
                .With("$original_hash", masked.OriginalHash)
                .With("$masked_at", at)
                .Run(),
            cancellationToken);

    private static Payment? FindPayment(Link link, string tenantId, string paymentId) =>
        link.Use(PaymentSql.Find).With("$tenant_id", tenantId).With("$id", paymentId).One(PaymentRow.Read);

    private static Capture? FindCapture(Link link, string tenantId, string gateway, string account, string transactionId) =>
        link.Use(CaptureSql.FindByTransaction)
            .With("$tenant_id", tenantId)
            .With("$gateway", gateway)
            .With("$account", account)
            .With("$transaction_id", transactionId)
            .One(CaptureRow.Read);
}
