namespace PilotHost.Demo;

/// <summary>What the simulator's pay page says after a payment.</summary>
/// <param name="TransactionId">The gateway's transaction id, when the guest paid.</param>
/// <param name="Amount">Whole đồng.</param>
internal sealed record PayPageAnswer(string? TransactionId, long Amount);
