using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>A bill as the books see it.</summary>
/// <param name="Session">The session whose bill it is.</param>
/// <param name="Payments">Its payment attempts, oldest first.</param>
/// <param name="Cash">Its cash records, oldest first, voided ones included.</param>
/// <param name="Refunds">The refunds of its payments, oldest first.</param>
public sealed record BookedBill(
    Session Session, IReadOnlyList<Payment> Payments, IReadOnlyList<CashRecord> Cash, IReadOnlyList<Refund> Refunds)
{
    /// <summary>The refunds whose money has gone back.</summary>
    internal IEnumerable<Refund> Returned => Refunds.Where(refund => refund.State == RefundState.Refunded);

    /// <summary>What went back of a payment, less what did so late.</summary>
    internal VndAmount ReturnedOf(string paymentId, IReadOnlySet<string> late) => VndAmount.Sum(
        Returned.Where(refund => refund.PaymentId == paymentId && !late.Contains(refund.Id)).Select(refund => refund.Amount));
}
