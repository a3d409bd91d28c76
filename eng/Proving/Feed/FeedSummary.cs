namespace QrPilot.Proving.Feed;

/// <summary>What a feed run showed.</summary>
internal sealed record FeedSummary
{
    public required int Seconds { get; init; }

    public required int Seed { get; init; }

    public required int Writers { get; init; }

    public required int Readers { get; init; }

    public required int Tenants { get; init; }

    /// <summary>Events that writers were told are stored.</summary>
    public required long Committed { get; init; }

    /// <summary>Events whose transaction was undone on purpose, after it had numbers.</summary>
    public required long RolledBack { get; init; }

    /// <summary>Events that were sent a second time and known.</summary>
    public required long Duplicates { get; init; }

    /// <summary>Events in all feeds at the end.</summary>
    public required long InFeed { get; init; }

    /// <summary>Pages that readers read.</summary>
    public required long Pages { get; init; }

    /// <summary>Numbers that a reader never saw.</summary>
    public required long Gaps { get; init; }

    /// <summary>Events that a reader saw twice.</summary>
    public required long Repeats { get; init; }

    /// <summary>Whether all readers of a tenant saw the same events in the same order.</summary>
    public required bool OrdersEqual { get; init; }

    public required string Machine { get; init; }

    public bool IsGood => Gaps == 0 && Repeats == 0 && OrdersEqual && InFeed == Committed && Committed > 0 && RolledBack > 0;
}
