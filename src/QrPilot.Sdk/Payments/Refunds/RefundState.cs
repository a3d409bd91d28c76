using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Payments.Refunds;

/// <summary>Where a refund stands.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RefundState>))]
public enum RefundState
{
    /// <summary>Recorded here, not yet known to have reached the gateway.</summary>
    Opening,

    /// <summary>The gateway is working on it.</summary>
    Pending,

    /// <summary>The money has gone back.</summary>
    Refunded,

    /// <summary>The gateway refused; the payment stands.</summary>
    Failed,

    /// <summary>The gateway's answer does not tell; never treated as failed.</summary>
    Unknown,
}
