using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Idempotency;

/// <summary>How a command's result becomes the answer that is stored with its effects.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="Request">The idempotent request, or null when the caller gave no key.</param>
/// <param name="Write">Writes the answer.</param>
public sealed record ReplyPlan<T>(IdempotentRequest? Request, Func<T, StoredAnswer> Write)
{
    /// <summary>What the command is called in telemetry: the name of an operation, one of few.</summary>
    public required string Command { get; init; }
}
