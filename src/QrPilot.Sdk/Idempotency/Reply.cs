using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Idempotency;

/// <summary>The answer to a command.</summary>
/// <param name="Answer">What to send.</param>
/// <param name="Replayed">Whether it is the stored answer of an earlier request.</param>
public sealed record Reply(StoredAnswer Answer, bool Replayed);
