using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Idempotency;

/// <summary>What a command wants to change and what it will answer once that is durable.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="Commit">The changes.</param>
/// <param name="Result">The result.</param>
internal sealed record Decision<T>(Commit Commit, T Result);
