using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Resolutions;

/// <summary>What is to be done about an exception.</summary>
/// <param name="ExceptionId">The exception.</param>
/// <param name="Kind"><see cref="ResolutionKind.Link"/>, <see cref="ResolutionKind.RecordCash"/>, <see cref="ResolutionKind.WriteOff"/> or
/// <see cref="ResolutionKind.Accept"/>.</param>
/// <param name="Reason">Why; needed for a write-off.</param>
/// <param name="SessionId">For a link: the session whose bill the money is for; that of the exception when null.</param>
/// <param name="ActualId">For a link: the money; that of the exception when null.</param>
/// <param name="Amount">For cash: how much; all that is missing when null.</param>
public sealed record ResolveCommand(
    string ExceptionId,
    ResolutionKind Kind,
    string? Reason = null,
    string? SessionId = null,
    string? ActualId = null,
    VndAmount? Amount = null);
