using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads payments and captures, and keeps the inbox of notifications.</summary>
public interface IPaymentStore
{
    /// <summary>A payment, or null.</summary>
    Task<Payment?> FindPaymentAsync(string tenantId, string paymentId, CancellationToken cancellationToken);

    /// <summary>The capture of a gateway's transaction, or null.</summary>
    Task<Capture?> FindCaptureAsync(
        string tenantId, string gateway, string account, string transactionId, CancellationToken cancellationToken);

    /// <summary>Stores a notification as it came. Durable when it returns.</summary>
    Task AddNotificationAsync(string tenantId, ReceivedNotification notification, CancellationToken cancellationToken);

    /// <summary>Notifications of all tenants received before an instant (UTC) that were stored but not applied, oldest first.</summary>
    Task<IReadOnlyList<TenantScoped<ReceivedNotification>>> ListUnappliedNotificationsAsync(
        DateTimeOffset receivedBefore, int limit, CancellationToken cancellationToken);
}
