namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>A setting of an account, so that a form can be drawn of it.</summary>
/// <param name="Name">Its name, as in configuration.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="IsRequired">Whether an account without it is wrong; the others have a default.</param>
public sealed record GatewaySetting(string Name, GatewaySettingKind Kind, bool IsRequired);
