using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments;

/// <summary>Translates what gateways say into the state of a payment.</summary>
internal static class GatewayStates
{
    /// <summary>Where a payment stands. One that is being refunded, or was, has succeeded: its refunds have states of their own.</summary>
    public static PaymentState ToPayment(GatewayState state) => state switch
    {
        GatewayState.Pending => PaymentState.Pending,
        GatewayState.Authorised => PaymentState.Authorised,
        GatewayState.Succeeded or GatewayState.RefundPending or GatewayState.Refunded or GatewayState.RefundFailed => PaymentState.Succeeded,
        GatewayState.Failed => PaymentState.Failed,
        GatewayState.Cancelled => PaymentState.Cancelled,
        GatewayState.Expired => PaymentState.Expired,
        _ => PaymentState.Unknown,
    };
}
