using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching;

/// <summary>What a store lets the engine decide. Immutable; the defaults match only what cannot be doubted.</summary>
public sealed record MatchPolicy
{
    /// <summary>The largest bound on a group: the search tries every subset of it.</summary>
    public const int LargestGroup = 16;

    /// <summary>The largest bound on a block.</summary>
    public const int LargestBlock = 64;

    /// <summary>The defaults.</summary>
    public static readonly MatchPolicy Default = new();

    /// <summary>Leaves everything but R1 and R2 to people.</summary>
    public static readonly MatchPolicy ExactOnly = new() { MatchesDamagedReferences = false, MatchesGroups = false };

    /// <summary>How far amounts may differ and still count as equal, in đồng.</summary>
    /// <value>Default 0.</value>
    public VndAmount Tolerance { get; init; }

    /// <summary>How far apart in time R6, R7 and bills that were closed together may be from their money, before or after.</summary>
    /// <value>Default 30 minutes.</value>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether R3 decides by itself. Turn it off where references are running numbers: there a neighbour is one edit away.</summary>
    /// <value>Default true.</value>
    public bool MatchesDamagedReferences { get; init; } = true;

    /// <summary>Whether R4 and R5 decide by themselves where every bill is named.</summary>
    /// <value>Default true.</value>
    public bool MatchesGroups { get; init; } = true;

    /// <summary>Whether R6 decides by itself. Money of strangers often has the same amount: leave it off unless that cannot happen.</summary>
    /// <value>Default false.</value>
    public bool MatchesUniqueInWindow { get; init; }

    /// <summary>The shortest reference that R3 and memos look at, in characters.</summary>
    /// <value>Default 8.</value>
    public int ShortestReference { get; init; } = 8;

    /// <summary>The most rows of which R4 and R5 try every subset; at most <see cref="LargestGroup"/>.</summary>
    /// <value>Default 8.</value>
    public int MaxGroup { get; init; } = 8;

    /// <summary>The most rows on a side of a block that R7 pairs; at most <see cref="LargestBlock"/>.</summary>
    /// <value>Default 16.</value>
    public int MaxBlock { get; init; } = 16;

    /// <summary>How many suggestions a bill gets where nothing decides between them.</summary>
    /// <value>Default 3.</value>
    public int MaxSuggestions { get; init; } = 3;

    /// <exception cref="ArgumentOutOfRangeException">A bound is out of range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Tolerance.Dong, nameof(Tolerance));
        ArgumentOutOfRangeException.ThrowIfLessThan(Window, TimeSpan.Zero, nameof(Window));
        ArgumentOutOfRangeException.ThrowIfLessThan(ShortestReference, 4, nameof(ShortestReference));
        Between(MaxGroup, LargestGroup, nameof(MaxGroup));
        Between(MaxBlock, LargestBlock, nameof(MaxBlock));
        Between(MaxSuggestions, LargestBlock, nameof(MaxSuggestions));
    }

    private static void Between(int value, int largest, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, largest, name);
    }
}
