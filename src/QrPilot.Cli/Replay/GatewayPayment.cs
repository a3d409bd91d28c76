namespace QrPilot.Cli.Replay;

/// <summary>Money that a guest paid at a gateway, as its simulator told it.</summary>
/// <param name="PaymentId">Our payment.</param>
/// <param name="TransactionId">The gateway's transaction id.</param>
/// <param name="Amount">Whole đồng.</param>
internal sealed record GatewayPayment(string PaymentId, string TransactionId, long Amount);
