using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Replay;

/// <summary>How the host's books compare with the truth. Amounts are whole đồng.</summary>
internal sealed record Verification
{
    /// <summary>Orders with the one match that the truth asks for.</summary>
    public required int Matched { get; init; }

    /// <summary>Orders that should have a match and do not have it.</summary>
    public required int Unmatched { get; init; }

    /// <summary>Matches that the truth does not know.</summary>
    public required int WrongMatches { get; init; }

    /// <summary>Open exceptions by class.</summary>
    public required IReadOnlyDictionary<string, int> Exceptions { get; init; }

    /// <summary>The money side of the latest runs.</summary>
    public required SideView Money { get; init; }

    /// <summary>The billed side of the latest runs.</summary>
    public required SideView Billed { get; init; }

    /// <summary>The settled side of the latest runs.</summary>
    public required SideView Settled { get; init; }

    public required long TruthBilled { get; init; }

    /// <summary>What guests paid.</summary>
    public required long TruthMoved { get; init; }

    /// <summary>What the host was told of it.</summary>
    public required long TruthKnown { get; init; }

    public required IReadOnlyList<Deviation> Deviations { get; init; }
}
