namespace QrPilot.Sdk.Matching;

/// <summary>What is matched by itself: one tenant, store and business date.</summary>
public sealed record MatchPartition
{
    /// <summary>Which.</summary>
    public required PartitionKey Key { get; init; }

    /// <summary>What should have come: parts of bills.</summary>
    public required MoneyTable Expected { get; init; }

    /// <summary>What has come.</summary>
    public required MoneyTable Actual { get; init; }

    /// <summary>What the store lets the engine decide.</summary>
    /// <value><see cref="MatchPolicy.Default"/></value>
    public MatchPolicy Policy { get; init; } = MatchPolicy.Default;
}
