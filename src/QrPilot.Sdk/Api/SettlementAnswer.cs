namespace QrPilot.Sdk.Api;

/// <summary>What became of an uploaded settlement report.</summary>
/// <param name="File">The report.</param>
/// <param name="Errors">Its first errors, in its order; the report's <c>bad</c> counts all.</param>
/// <param name="AffectedDays">The stores and business dates of the rows that it told of first.</param>
/// <param name="IsRepeated">Whether it was imported before and nothing has changed.</param>
/// <param name="IsPreview">Whether nothing was to be stored.</param>
public sealed record SettlementAnswer(
    SettlementFileView File,
    IReadOnlyList<SettlementErrorView> Errors,
    IReadOnlyList<StoreDateView> AffectedDays,
    bool IsRepeated,
    bool IsPreview);
