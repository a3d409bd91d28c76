using QrPilot.Sdk.Cash;

namespace QrPilot.Sdk.Storage;

/// <summary>A cash record to insert, or to void.</summary>
/// <param name="Record">The record.</param>
/// <param name="IsVoid">True to set the void's fields of a record that counts (one that was voided or that a close holds is a conflict); false to insert.</param>
public sealed record CashWrite(CashRecord Record, bool IsVoid);
