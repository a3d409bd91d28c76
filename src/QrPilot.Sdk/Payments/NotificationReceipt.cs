using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments;

/// <summary>What became of a notification.</summary>
/// <param name="Disposition">What the host did with it.</param>
/// <param name="Answer">What to answer.</param>
public sealed record NotificationReceipt(NotificationDisposition Disposition, NotificationAnswer Answer);
