namespace QrPilot.Proving.Crash;

/// <summary>What a crash run came to. Sums are whole đồng.</summary>
internal sealed record CrashSummary
{
    /// <summary>What was done to hosts, PostgreSQL and connections.</summary>
    public required int Kills { get; init; }

    public required int KillsWanted { get; init; }

    public required IReadOnlyDictionary<string, int> KillsByKind { get; init; }

    /// <summary>Kinds that were not done, and why.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Events that a host told a client it holds.</summary>
    public required long Acknowledged { get; init; }

    /// <summary>How many of these the feed has, under the number that was told.</summary>
    public required long InFeed { get; init; }

    /// <summary>Numbers that the feed lacks, read during the sabotage and after it.</summary>
    public required long Gaps { get; init; }

    /// <summary>Numbers and keys that came again.</summary>
    public required long Repeats { get; init; }

    /// <summary>How far the books are from themselves and from what was acknowledged.</summary>
    public required long VndOff { get; init; }

    public required long StuckLeases { get; init; }

    /// <summary>Notifications that are still stored and not applied.</summary>
    public required long Unapplied { get; init; }

    /// <summary>Requests that got another answer when they came again.</summary>
    public required long AnswersThatDiffer { get; init; }

    /// <summary>Requests that were sent again though they had been acknowledged.</summary>
    public required long DuplicatesSent { get; init; }

    /// <summary>Attempts that were not acknowledged and made again.</summary>
    public required long RequestsRetried { get; init; }

    /// <summary>The same, by what they met.</summary>
    public required IReadOnlyDictionary<string, int> RetriedAfter { get; init; }

    public required int Visits { get; init; }

    public required long VndRecorded { get; init; }

    public required long VndMatched { get; init; }

    public required long VndListed { get; init; }

    /// <summary>Money that a host told a client or the gateway it has recorded.</summary>
    public required long MoneyAcknowledged { get; init; }

    public required long CashAcknowledged { get; init; }

    public required long MomoAcknowledged { get; init; }

    public required int Seconds { get; init; }

    public required int Seed { get; init; }

    public required string Machine { get; init; }

    /// <summary>The first things that are wrong.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    public bool IsGood => Kills >= KillsWanted
        && Acknowledged > 0
        && InFeed == Acknowledged
        && Gaps == 0
        && Repeats == 0
        && VndOff == 0
        && StuckLeases == 0
        && Unapplied == 0
        && AnswersThatDiffer == 0
        && Findings.Count == 0;
}
