using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Payments;

internal sealed class PostgresPaymentStore(PostgresDatabase database) : IPaymentStore
{
    public Task<Payment?> FindPaymentAsync(string tenantId, string paymentId, CancellationToken cancellationToken) =>
        database.FindAsync(tenantId, PaymentSql.Find, command => command.With(tenantId).With(paymentId), PaymentRow.Read, cancellationToken);

    public Task<Capture?> FindCaptureAsync(
        string tenantId, string gateway, string account, string transactionId, CancellationToken cancellationToken) => database.FindAsync(
        tenantId, CaptureSql.FindByTransaction,
        command => command.With(tenantId).With(gateway).With(account).With(transactionId),
        CaptureRow.Read,
        cancellationToken);

    public Task<NoticeSubject> ReadNoticeSubjectAsync(
        string tenantId, string gateway, string account, string reference, string? transactionId, CancellationToken cancellationToken)
    {
        var script = new Script(tenantId) { IsSnapshot = true };
        script.Add(PaymentSql.FindOfAccount).With(tenantId).With(reference).With(gateway).With(account);
        script.Add(PaymentSql.FindSessionOfAccount).With(tenantId).With(reference).With(gateway).With(account);
        script.Add(CaptureSql.FindByTransaction).With(tenantId).With(gateway).With(account).With(transactionId);
        return database.RunAsync(
            script,
            async results => new NoticeSubject(
                await results.OneAsync(PaymentRow.Read).ConfigureAwait(false),
                await results.OneAsync(SessionRow.Read).ConfigureAwait(false),
                await results.OneAsync(CaptureRow.Read).ConfigureAwait(false)),
            cancellationToken);
    }

    public Task<Refund?> FindRefundAsync(string tenantId, string refundId, CancellationToken cancellationToken) =>
        database.FindAsync(tenantId, RefundSql.Find, command => command.With(tenantId).With(refundId), RefundRow.Read, cancellationToken);

    public Task<IReadOnlyList<Refund>> ListRefundsAsync(string tenantId, string paymentId, CancellationToken cancellationToken) =>
        database.ListAsync(
            tenantId, RefundSql.ListOfPayment, command => command.With(tenantId).With(paymentId), RefundRow.Read, cancellationToken);

    public Task<IReadOnlyList<TenantScoped<Inquiry>>> ClaimInquiriesAsync(
        DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken) => database.ListAsync(
        Script.AllTenants, InquirySql.Claim, command => command.With(now).With(leaseUntil).With(limit), InquiryRow.Read, cancellationToken);

    public Task AddNotificationAsync(string tenantId, ReceivedNotification notification, CancellationToken cancellationToken) =>
        database.RunAsync(
            tenantId, NotificationSql.Insert, command => NotificationRow.Write(command, tenantId, notification), cancellationToken);

    public Task<IReadOnlyList<TenantScoped<ReceivedNotification>>> ListUnappliedNotificationsAsync(
        DateTimeOffset receivedBefore, int limit, CancellationToken cancellationToken) =>
        ListReceivedAsync(NotificationSql.ListUnapplied, receivedBefore, limit, cancellationToken);

    public Task<IReadOnlyList<StoredNotification>> ListNotificationsAsync(
        string tenantId, NotificationFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.ListAsync(
            tenantId, NotificationSql.List,
            command => command
                .With(tenantId)
                .With(filter.After ?? string.Empty)
                .With(filter.From)
                .With(filter.Until)
                .With(filter.Gateway)
                .With(filter.Limit),
            NotificationRow.ReadStored,
            cancellationToken);
    }

    public Task<IReadOnlyList<TenantScoped<ReceivedNotification>>> ListUnmaskedNotificationsAsync(
        DateTimeOffset receivedBefore, int limit, CancellationToken cancellationToken) =>
        ListReceivedAsync(NotificationSql.ListUnmasked, receivedBefore, limit, cancellationToken);

    public Task MaskNotificationAsync(string tenantId, MaskedNotification masked, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(masked);
        return database.RunAsync(
            tenantId, NotificationSql.Mask,
            command => command.With(tenantId).With(masked.NotificationId).With(masked.Body).With(masked.OriginalHash).With(at),
            cancellationToken);
    }

    private Task<IReadOnlyList<TenantScoped<ReceivedNotification>>> ListReceivedAsync(
        string sql, DateTimeOffset receivedBefore, int limit, CancellationToken cancellationToken) => database.ListAsync(
        Script.AllTenants,
        sql,
        command => command.With(receivedBefore).With(limit),
        row => TenantScopedRow.Read(row, NotificationRow.Read),
        cancellationToken);
}
