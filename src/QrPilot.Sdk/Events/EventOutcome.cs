namespace QrPilot.Sdk.Events;

/// <summary>What became of an event.</summary>
/// <param name="Command">The event.</param>
/// <param name="Seq">Its number, or that of the one that held its key; null when it was rejected.</param>
/// <param name="IsNew">Whether it was stored now.</param>
/// <param name="Differences">Where another event holds its key: the fields that differ.</param>
/// <param name="Fault">Why it was rejected, or null.</param>
public sealed record EventOutcome(EventCommand Command, long? Seq, bool IsNew, IReadOnlyList<string> Differences, EventFault? Fault);
