namespace QrPilot.Sdk.Api;

/// <summary>A settlement report with its errors.</summary>
/// <param name="File">The report.</param>
/// <param name="Errors">Its first errors, in its order; the report's <c>bad</c> counts all.</param>
public sealed record SettlementDetailView(SettlementFileView File, IReadOnlyList<SettlementErrorView> Errors);
