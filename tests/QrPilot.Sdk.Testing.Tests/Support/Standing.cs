namespace QrPilot.Sdk.Testing.Tests.Support;

/// <summary>What a query says, in words common to the gateways.</summary>
/// <param name="State">open, paid, cancelled, expired or missing.</param>
/// <param name="Amount">Whole đồng.</param>
/// <param name="TransactionId">Null where nothing was paid.</param>
internal sealed record Standing(string State, long Amount, string? TransactionId);
