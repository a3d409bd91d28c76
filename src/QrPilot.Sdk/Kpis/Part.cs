namespace QrPilot.Sdk.Kpis;

/// <summary>A numerator and its denominator: whole things, or whole đồng. Exact.</summary>
/// <param name="Numerator">Not negative.</param>
/// <param name="Denominator">Not negative.</param>
public readonly record struct Part(long Numerator, long Denominator);
