namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>The HTTP answer to a notification.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON, or null for none. A problem document is written for a null body with a status of 400 or more.</param>
public sealed record NotificationAnswer(int Status, string? Body = null);
