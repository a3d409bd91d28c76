using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Tests.Payments;

/// <summary>The test's own list of states that say that money has moved: a payment that is being refunded was paid.</summary>
internal static class NotificationStates
{
    public static bool MovedMoney(GatewayState state) =>
        state is GatewayState.Succeeded or GatewayState.RefundPending or GatewayState.Refunded or GatewayState.RefundFailed;
}
