namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>A notification of which one signed thing was changed and whose signature was kept.</summary>
/// <param name="What">What was changed.</param>
/// <param name="Copy">The changed message.</param>
public sealed record TamperedNotification(string What, NotificationCopy Copy);
