using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Api;

/// <summary>A setting of a gateway account.</summary>
public sealed record GatewaySettingView
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What its value is.</summary>
    public required GatewaySettingKind Kind { get; init; }

    /// <summary>Whether an account needs it.</summary>
    public required bool Required { get; init; }
}
