using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Storage;

/// <summary>Says what became of a stored notification.</summary>
/// <param name="NotificationId">The notification.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="PaymentId">The payment it concerned, where it is ours.</param>
/// <param name="Detail">For operators; never holds secrets.</param>
public sealed record NotificationMark(string NotificationId, NotificationOutcome Outcome, string? PaymentId, string? Detail);
