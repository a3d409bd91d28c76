namespace QrPilot.Proving.Feed;

/// <summary>Counts what writers did.</summary>
internal sealed class FeedTally
{
    private long _committed;
    private long _rolledBack;
    private long _duplicates;

    public long Committed => Interlocked.Read(ref _committed);

    public long RolledBack => Interlocked.Read(ref _rolledBack);

    public long Duplicates => Interlocked.Read(ref _duplicates);

    public void AddCommitted(long events) => Interlocked.Add(ref _committed, events);

    public void AddRolledBack(long events) => Interlocked.Add(ref _rolledBack, events);

    public void AddDuplicates(long events) => Interlocked.Add(ref _duplicates, events);
}
