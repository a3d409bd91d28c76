namespace QrPilot.Sdk.Settlements;

/// <summary>Why a row of a report cannot be booked.</summary>
/// <param name="LineNumber">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column as the report names it, or null where the whole row is wrong.</param>
/// <param name="Code">One of <see cref="Errors.ErrorCodes"/>.</param>
/// <param name="Message">What is wrong, without the content of the field.</param>
public sealed record SettlementError(int LineNumber, string? Column, string Code, string Message);
