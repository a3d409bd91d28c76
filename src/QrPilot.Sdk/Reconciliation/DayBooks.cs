using System.Collections.Frozen;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Everything that one reconciliation reads, from one moment.</summary>
public sealed record DayBooks
{
    /// <summary>The bills of the store's sessions of this business date that have an order.</summary>
    public required IReadOnlyList<BookedBill> Bills { get; init; }

    /// <summary>The captures of the store and date.</summary>
    public required IReadOnlyList<Capture> Captures { get; init; }

    /// <summary>The lines of settlement reports of the store and date.</summary>
    public IReadOnlyList<SettlementLine> Settled { get; init; } = [];

    /// <summary>The latest run, or null.</summary>
    public Run? LatestRun { get; init; }

    /// <summary>The matches that stand.</summary>
    public required IReadOnlyList<StoredMatch> Matches { get; init; }

    /// <summary>The exceptions that are open.</summary>
    public required IReadOnlyList<ExceptionCase> OpenExceptions { get; init; }

    /// <summary>The close, or null while the day is open.</summary>
    public DayClose? Close { get; init; }

    /// <summary>Ids of the captures, cash records and refunds that the close holds; empty while the day is open. What the day has besides
    /// them is late.</summary>
    public IReadOnlySet<string> Sealed { get; init; } = FrozenSet<string>.Empty;
}
