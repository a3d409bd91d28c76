namespace QrPilot.Proving.TwoHosts;

/// <summary>What the replays over one host and over two showed.</summary>
internal sealed record TwoHostsSummary
{
    /// <summary>The name of the file of orders.</summary>
    public required string Orders { get; init; }

    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    public required string Machine { get; init; }

    public bool IsGood => Comparisons.Count > 0 && Comparisons.All(comparison => comparison.IsGood);
}
