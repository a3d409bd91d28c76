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
    /// <summary>What was known to have gone back of a payment at an instant (UTC).</summary>
    internal VndAmount ReturnedOf(string paymentId, DateTimeOffset until) => VndAmount.Sum(
        Refunds.Where(refund => refund.PaymentId == paymentId && WentBack(refund) && refund.HeardAt <= until).Select(refund => refund.Amount));

    /// <summary>The refunds that were only heard of after an instant (UTC).</summary>
    internal IEnumerable<Refund> ReturnedAfter(DateTimeOffset instant) =>
        Refunds.Where(refund => WentBack(refund) && refund.HeardAt > instant);

    private static bool WentBack(Refund refund) => refund.State == RefundState.Refunded;
}
