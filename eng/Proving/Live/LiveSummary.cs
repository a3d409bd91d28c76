namespace QrPilot.Proving.Live;

/// <summary>What the live view did for many browsers at once.</summary>
internal sealed record LiveSummary
{
    /// <summary>Pages of one store's tables that were open at the same time.</summary>
    public required int Browsers { get; init; }

    /// <summary>How many of them were drawn.</summary>
    public required int Drawn { get; init; }

    /// <summary>Orders that guests sent while all looked on.</summary>
    public required int Orders { get; init; }

    /// <summary>Orders a second.</summary>
    public required double Pace { get; init; }

    /// <summary>A line a storage.</summary>
    public required IReadOnlyList<LiveFigures> Storages { get; init; }

    public required string Machine { get; init; }

    public bool IsGood => Storages.All(figures => figures is { NotSeen: 0, OnScreen.Count: > 0 });
}
