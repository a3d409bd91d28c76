namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>A gateway and one of its accounts.</summary>
/// <param name="Gateway">The gateway.</param>
/// <param name="Account">The account.</param>
public sealed record GatewayRoute(IPaymentGateway Gateway, IGatewayAccount Account);
