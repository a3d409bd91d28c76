using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Storage;

/// <summary>Moves an exception on. One that is not in <paramref name="From"/> is a conflict.</summary>
/// <param name="ExceptionId">The exception.</param>
/// <param name="From">Where it stood.</param>
/// <param name="To">Where it stands.</param>
/// <param name="Stands">Whether the books still list it.</param>
/// <param name="ResolutionId">The decision that resolved it; null unless it is resolved.</param>
/// <param name="ResolutionKind">The kind of that decision.</param>
/// <param name="EndedAt">When it was resolved or superseded (UTC); null while it is open.</param>
public sealed record ExceptionMove(
    string ExceptionId,
    ExceptionState From,
    ExceptionState To,
    bool Stands,
    string? ResolutionId,
    ResolutionKind? ResolutionKind,
    DateTimeOffset? EndedAt);
