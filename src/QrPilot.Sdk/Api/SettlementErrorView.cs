namespace QrPilot.Sdk.Api;

/// <summary>Why a row of a settlement report cannot be booked.</summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Code">QRPnnnn.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Column">The column as the report names it, where one is wrong.</param>
public sealed record SettlementErrorView(int Line, string Code, string Message, string? Column = null);
