namespace QrPilot.Sdk.Catalog.Import;

/// <summary>Something that is wrong in a menu's file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, or null for the whole line.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Value">What stands there, at most 60 characters; empty for the whole line.</param>
public sealed record MenuError(int Line, MenuColumn? Column, MenuFault Fault, string Value);
