using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Storage;

/// <summary>What a reconciliation changes. A store applies all of it in one transaction, or nothing.</summary>
public sealed record RunWrite
{
    /// <summary>The new run. Its number must be one more than the store and date's latest, or the write is a conflict. Null to only close the day.</summary>
    public Run? Run { get; init; }

    /// <summary>Matches that are new.</summary>
    public IReadOnlyList<StoredMatch> AddedMatches { get; init; } = [];

    /// <summary>Ids of matches that no longer hold.</summary>
    public IReadOnlyList<string> RemovedMatches { get; init; } = [];

    /// <summary>Exceptions that are new.</summary>
    public IReadOnlyList<ExceptionCase> AddedExceptions { get; init; } = [];

    /// <summary>What becomes of exceptions that there were.</summary>
    public IReadOnlyList<ExceptionMove> ExceptionMoves { get; init; } = [];

    /// <summary>The day whose change the run has read, or null.</summary>
    public DayChange? CaughtUp { get; init; }

    /// <summary>A close of the day; one that is there already, or its number taken, is a conflict.</summary>
    public CloseWrite? Close { get; init; }

    /// <summary>Who does this, to insert.</summary>
    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];
}
