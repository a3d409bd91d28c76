using System.Collections.Frozen;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Everything that one reconciliation reads, from one moment.</summary>
public sealed record DayBooks
{
    /// <summary>The store and date, or the date's money of unknown stores.</summary>
    public required StoreDate Day { get; init; }

    /// <summary>The bills of the store's sessions of this business date that have an order.</summary>
    public required IReadOnlyList<BookedBill> Bills { get; init; }

    /// <summary>The captures that came on the store and date.</summary>
    public required IReadOnlyList<Capture> Captures { get; init; }

    /// <summary>Captures that came on another store or date and were linked to bills of this one.</summary>
    public IReadOnlyList<Capture> LinkedCaptures { get; init; } = [];

    /// <summary>What people decided about the money of this day's bills, and about money that came on this day.</summary>
    public IReadOnlyList<StandingLink> Links { get; init; } = [];

    /// <summary>The lines of settlement reports that tell of <see cref="Captures"/> and <see cref="LinkedCaptures"/>, whatever day they name
    /// themselves; those of the store and date that no capture anywhere tells of; and such lines of other days that were linked to bills of
    /// this one.</summary>
    public IReadOnlyList<SettlementLine> Settled { get; init; } = [];

    /// <summary>What the finished settlement reports tell of that have to do with this date, the one before or the one after.</summary>
    public IReadOnlyList<SettledSpan> Spans { get; init; } = [];

    /// <summary>The latest run, or null.</summary>
    public Run? LatestRun { get; init; }

    /// <summary>The matches that stand.</summary>
    public required IReadOnlyList<StoredMatch> Matches { get; init; }

    /// <summary>The exceptions that the latest run listed or people have opened again since.</summary>
    public required IReadOnlyList<ExceptionCase> Exceptions { get; init; }

    /// <summary>The number of the latest change that no run has taken in yet, or null.</summary>
    public long? Change { get; init; }

    /// <summary>The close, or null while the day is open.</summary>
    public DayClose? Close { get; init; }

    /// <summary>Ids of the captures, cash records and refunds that the close holds; empty while the day is open. What the day has besides
    /// them is late.</summary>
    public IReadOnlySet<string> Sealed { get; init; } = FrozenSet<string>.Empty;
}
