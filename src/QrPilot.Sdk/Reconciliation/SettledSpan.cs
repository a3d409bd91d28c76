namespace QrPilot.Sdk.Reconciliation;

/// <summary>The business dates that a settlement report tells of.</summary>
/// <param name="Gateway">The gateway.</param>
/// <param name="Account">The merchant account at the gateway.</param>
/// <param name="First">Its first.</param>
/// <param name="Last">Its last.</param>
public readonly record struct SettledSpan(string Gateway, string Account, DateOnly First, DateOnly Last);
