namespace QrPilot.Sdk.Events;

/// <summary>An event in the tenant's log.</summary>
/// <param name="Seq">Its place in the tenant's dense sequence: 1, 2, 3 and so on without a hole.</param>
/// <param name="Event">What happened.</param>
public sealed record StoredEvent(long Seq, EventDraft Event);
