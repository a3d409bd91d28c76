namespace QrPilot.Accuracy;

/// <summary>How right the engine was.</summary>
internal sealed record AccuracyReport
{
    public required string Machine { get; init; }

    /// <summary>Where the orders are from: <c>drawn</c> or <c>real</c>.</summary>
    public required string Stream { get; init; }

    public required long Orders { get; init; }

    public required int Seeds { get; init; }

    public required long WrongAutoMatches { get; init; }

    /// <summary>Of the faults that references or transactions decide, how many were matched right.</summary>
    public required double RecallDecidable { get; init; }

    /// <summary>Recorded less matched less left, of both sides.</summary>
    public required long VndOff { get; init; }

    /// <summary>Cases that nothing decides of which a row is neither matched nor left: none may be.</summary>
    public required long UndecidableUnlisted { get; init; }

    /// <summary>Whether shuffled rows on 8 threads gave the same bytes as one thread.</summary>
    public required bool IdenticalBytes { get; init; }

    /// <summary>Share of the orders that have another of the same store and amount within a minute, 5 minutes and a day.</summary>
    public required IReadOnlyDictionary<string, double> Twins { get; init; }

    public required IReadOnlyDictionary<string, ClassTally> Classes { get; init; }

    public required IReadOnlyDictionary<string, RuleTally> Rules { get; init; }

    public bool IsGood => WrongAutoMatches == 0 && RecallDecidable >= 0.995 && VndOff == 0 && UndecidableUnlisted == 0 && IdenticalBytes;
}
