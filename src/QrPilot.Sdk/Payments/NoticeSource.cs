using QrPilot.Sdk.Payments.Inquiries;

namespace QrPilot.Sdk.Payments;

/// <summary>Where a notice comes from: a notification that is in the inbox, or an answer to an inquiry.</summary>
/// <param name="TenantId">The tenant that owns the account.</param>
/// <param name="Gateway">The gateway.</param>
/// <param name="Account">The account.</param>
/// <param name="ReceivedAt">When the host heard it (UTC).</param>
internal sealed record NoticeSource(string TenantId, string Gateway, string Account, DateTimeOffset ReceivedAt)
{
    /// <summary>The notification, to be marked with what became of it.</summary>
    public string? NotificationId { get; init; }

    /// <summary>The inquiry that was answered, to be asked again or dropped.</summary>
    public Inquiry? Inquiry { get; init; }
}
