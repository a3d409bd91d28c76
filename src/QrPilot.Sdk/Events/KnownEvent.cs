namespace QrPilot.Sdk.Events;

/// <summary>An event that the tenant's log has taken in, found by its permanent key.</summary>
/// <param name="IdempotencyKey">The key.</param>
/// <param name="Seq">Its place in the log.</param>
/// <param name="Event">What happened, or null when it was dropped because of its age: only the key is kept for ever.</param>
public sealed record KnownEvent(string IdempotencyKey, long Seq, EventDraft? Event);
