namespace QrPilot.Rehearsal;

/// <summary>What an action at a pay page did.</summary>
/// <param name="TransactionId">The gateway's number, or null when nothing was paid.</param>
/// <param name="Applied">Whether the order came to what was asked for.</param>
internal sealed record PayAnswer(string? TransactionId, bool Applied);
