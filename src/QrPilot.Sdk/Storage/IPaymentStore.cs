using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.Refunds;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads payments and captures, and keeps the inbox of notifications.</summary>
public interface IPaymentStore
{
    /// <summary>A payment, or null.</summary>
    Task<Payment?> FindPaymentAsync(string tenantId, string paymentId, CancellationToken cancellationToken);

    /// <summary>The capture of a gateway's transaction, or null.</summary>
    Task<Capture?> FindCaptureAsync(
        string tenantId, string gateway, string account, string transactionId, CancellationToken cancellationToken);

    /// <summary>What a notice is about, in one round trip.</summary>
    /// <param name="tenantId">The tenant that owns the account.</param>
    /// <param name="gateway">The gateway that speaks.</param>
    /// <param name="account">The account it speaks to; a payment of another one is not found.</param>
    /// <param name="reference">The payment id that it names.</param>
    /// <param name="transactionId">The transaction that moved money, or null when none did.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<NoticeSubject> ReadNoticeSubjectAsync(
        string tenantId, string gateway, string account, string reference, string? transactionId, CancellationToken cancellationToken);

    /// <summary>A refund, or null.</summary>
    Task<Refund?> FindRefundAsync(string tenantId, string refundId, CancellationToken cancellationToken);

    /// <summary>The refunds of a payment, oldest first.</summary>
    Task<IReadOnlyList<Refund>> ListRefundsAsync(string tenantId, string paymentId, CancellationToken cancellationToken);

    /// <summary>Takes the inquiries of all tenants that are due, oldest first, and puts them off until the lease ends, in one step: two
    /// hosts never get the same one.</summary>
    /// <param name="now">What is due by then (UTC) is taken.</param>
    /// <param name="leaseUntil">When (UTC) they are due again unless something else is written about them.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The inquiries as they were before.</returns>
    Task<IReadOnlyList<TenantScoped<Inquiry>>> ClaimInquiriesAsync(
        DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken);

    /// <summary>Stores a notification as it came. Durable when it returns.</summary>
    Task AddNotificationAsync(string tenantId, ReceivedNotification notification, CancellationToken cancellationToken);

    /// <summary>Notifications of all tenants received before an instant (UTC) that were stored but not applied, oldest first.</summary>
    Task<IReadOnlyList<TenantScoped<ReceivedNotification>>> ListUnappliedNotificationsAsync(
        DateTimeOffset receivedBefore, int limit, CancellationToken cancellationToken);

    /// <summary>Notifications of a tenant in the order of their ids, which is that of their receipt.</summary>
    Task<IReadOnlyList<StoredNotification>> ListNotificationsAsync(string tenantId, NotificationFilter filter, CancellationToken cancellationToken);

    /// <summary>Notifications of all tenants received before an instant (UTC) that were dealt with and not yet masked, oldest first.</summary>
    Task<IReadOnlyList<TenantScoped<ReceivedNotification>>> ListUnmaskedNotificationsAsync(
        DateTimeOffset receivedBefore, int limit, CancellationToken cancellationToken);

    /// <summary>Replaces the bytes of a notification, removes its headers and keeps the hash of what was there.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="masked">What is left.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task MaskNotificationAsync(string tenantId, MaskedNotification masked, DateTimeOffset at, CancellationToken cancellationToken);
}
