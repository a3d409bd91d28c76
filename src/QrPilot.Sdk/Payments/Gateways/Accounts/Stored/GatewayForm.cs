namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>A gateway whose accounts can be kept in the store, and what such an account is made of.</summary>
/// <param name="Gateway">The gateway, for example <c>momo</c>.</param>
/// <param name="Settings">The settings of an account, in the order in which to ask for them.</param>
public sealed record GatewayForm(string Gateway, IReadOnlyList<GatewaySetting> Settings);
