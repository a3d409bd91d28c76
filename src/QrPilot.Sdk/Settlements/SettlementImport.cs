using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Settlements;

/// <summary>What became of an upload.</summary>
/// <param name="File">The file.</param>
/// <param name="Errors">The first rows that cannot be booked, in order; <see cref="SettlementFigures.Bad"/> counts all.</param>
/// <param name="AffectedDays">The stores and business dates of the lines that this file told of first: what is to be reconciled again.</param>
/// <param name="IsRepeated">Whether the file was imported before and this upload changed nothing.</param>
/// <param name="IsPreview">Whether nothing was to be stored.</param>
public sealed record SettlementImport(
    SettlementFile File,
    IReadOnlyList<SettlementError> Errors,
    IReadOnlyList<StoreDate> AffectedDays,
    bool IsRepeated,
    bool IsPreview);
