namespace QrPilot.Sdk.Payments;

/// <summary>A notification of the inbox and what became of it.</summary>
/// <param name="Received">As it came in, or what is left of it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="PaymentId">The payment of ours that it names, or null.</param>
/// <param name="Detail">For operators; holds no secret.</param>
/// <param name="IsMasked">Whether personal data has been erased from it.</param>
public sealed record StoredNotification(
    ReceivedNotification Received, NotificationOutcome Outcome, string? PaymentId, string? Detail, bool IsMasked);
