namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>What a fuzz run found.</summary>
/// <param name="Iterations">How many mutated messages were read.</param>
/// <param name="EscapedExceptions">How many made the parser throw.</param>
/// <param name="AcceptedUnsigned">How many were believed though they say something that no genuine message says.</param>
/// <param name="Accepted">How many were believed and say what a genuine message says: the change was in what nobody signs or reads.</param>
/// <param name="FirstFinding">The first message that was wrongly treated, in hex, with what happened; null when there is none.</param>
public sealed record FuzzReport(int Iterations, int EscapedExceptions, int AcceptedUnsigned, int Accepted, string? FirstFinding);
