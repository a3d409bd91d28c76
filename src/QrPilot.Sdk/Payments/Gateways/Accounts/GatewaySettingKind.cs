using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>What the value of a setting is.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<GatewaySettingKind>))]
public enum GatewaySettingKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A key or password: it can be written and is never shown.</summary>
    Secret,

    /// <summary>A time, written as <c>[d.]hh:mm:ss</c>.</summary>
    Time,

    /// <summary>A switch, <c>true</c> or <c>false</c>.</summary>
    Switch,
}
