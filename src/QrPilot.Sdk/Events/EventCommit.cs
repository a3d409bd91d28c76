namespace QrPilot.Sdk.Events;

/// <summary>What became of one event of a commit.</summary>
/// <param name="Seq">The event's place in the log: its own, or that of the one that was there first.</param>
/// <param name="Existing">The event that already held this key, or null when this one is new.</param>
public readonly record struct EventCommit(long Seq, EventDraft? Existing)
{
    /// <summary>Whether the event was stored by this commit.</summary>
    public bool IsNew => Existing is null;
}
