using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Payments;

/// <summary>Where a payment attempt stands.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PaymentState>))]
public enum PaymentState
{
    /// <summary>Recorded here, not yet known to be open at the gateway.</summary>
    Opening,

    /// <summary>Open at the gateway; the guest has not paid.</summary>
    Pending,

    /// <summary>The money is reserved at the gateway and moves when the payment is confirmed.</summary>
    Authorised,

    /// <summary>The gateway has the money.</summary>
    Succeeded,

    /// <summary>It was refused.</summary>
    Failed,

    /// <summary>The guest or the merchant cancelled it.</summary>
    Cancelled,

    /// <summary>The guest did not pay in time.</summary>
    Expired,

    /// <summary>The gateway's answer does not tell; never treated as failed.</summary>
    Unknown,
}
