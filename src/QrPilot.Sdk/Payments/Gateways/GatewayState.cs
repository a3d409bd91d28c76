using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>What a gateway says about a payment or a refund, in one language for all gateways.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<GatewayState>))]
public enum GatewayState
{
    /// <summary>Open; the guest has not paid, or the gateway is still working.</summary>
    Pending,

    /// <summary>The money is reserved; it moves when the payment is confirmed.</summary>
    Authorised,

    /// <summary>The money has moved to the merchant.</summary>
    Succeeded,

    /// <summary>It was refused; no money moved.</summary>
    Failed,

    /// <summary>The guest or the merchant cancelled it; no money moved.</summary>
    Cancelled,

    /// <summary>The guest did not pay in time; no money moved.</summary>
    Expired,

    /// <summary>The refund was accepted and is being worked on.</summary>
    RefundPending,

    /// <summary>The money has gone back.</summary>
    Refunded,

    /// <summary>The refund was refused; the payment stands.</summary>
    RefundFailed,

    /// <summary>The answer does not tell; never treated as failed.</summary>
    Unknown,
}
