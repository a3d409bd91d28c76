using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>A payment to be opened at a gateway.</summary>
/// <param name="Account">The merchant account.</param>
/// <param name="PaymentId">Our payment id, sent as the gateway's order id and request id.</param>
/// <param name="Amount">What to pay.</param>
/// <param name="Description">What the payer reads.</param>
public sealed record CreatePayment(string Account, string PaymentId, VndAmount Amount, string Description);
