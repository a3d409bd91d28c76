namespace QrPilot.Sdk.Api;

/// <summary>A gateway whose accounts can be kept in the store.</summary>
public sealed record GatewayFormView
{
    /// <summary>The gateway, for example <c>momo</c>.</summary>
    public required string Gateway { get; init; }

    /// <summary>The settings of an account, in the order in which to ask for them.</summary>
    public required IReadOnlyList<GatewaySettingView> Settings { get; init; }
}
