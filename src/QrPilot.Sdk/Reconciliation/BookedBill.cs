using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>A bill as the books see it.</summary>
/// <param name="Session">The session whose bill it is.</param>
/// <param name="Payments">Its payment attempts, oldest first.</param>
/// <param name="Cash">Its cash records, oldest first, voided ones included.</param>
public sealed record BookedBill(Session Session, IReadOnlyList<Payment> Payments, IReadOnlyList<CashRecord> Cash);
