using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Takes what was given back out of both sides: of the payment and of the money that paid it. Pure. What went back after the
/// day was closed leaves the closed day as it was and is listed.</summary>
internal static class Returns
{
    /// <summary>The bill with its payments less what went back of them.</summary>
    public static BookedBill Net(BookedBill bill, IReadOnlySet<string> late) => bill.Refunds.Count == 0
        ? bill
        : bill with { Payments = [.. bill.Payments.Select(payment => payment with { Amount = payment.Amount - bill.ReturnedOf(payment.Id, late) })] };

    /// <summary>The captures less what went back of them; none of what went back whole.</summary>
    public static IEnumerable<Capture> Net(IEnumerable<Capture> captures, IEnumerable<BookedBill> bills, IReadOnlySet<string> late)
    {
        var returned = bills
            .Where(bill => bill.Refunds.Count > 0)
            .SelectMany(bill => bill.Payments.Select(payment => (payment.Id, payment.TransactionId, Amount: bill.ReturnedOf(payment.Id, late))))
            .Where(payment => payment.Amount > VndAmount.Zero)
            .ToDictionary(payment => (payment.Id, payment.TransactionId), payment => payment.Amount);
        foreach (var capture in captures)
        {
            if (capture.PaymentId is null || !returned.TryGetValue((capture.PaymentId, capture.TransactionId), out var amount))
            {
                yield return capture;
            }
            else if (capture.Amount > amount)
            {
                yield return capture with { Amount = capture.Amount - amount };
            }
        }
    }

    /// <summary>What went back after the day was closed. It moves no money of the closed day and adds nothing to its sums.</summary>
    public static IEnumerable<ExceptionFinding> Late(IEnumerable<BookedBill> bills, IReadOnlySet<string> late)
    {
        foreach (var bill in bills)
        {
            foreach (var refund in bill.Returned.Where(refund => late.Contains(refund.Id)))
            {
                yield return new ExceptionFinding
                {
                    Class = ExceptionClass.RefundUnmatched,
                    ActualId = refund.Id,
                    SessionId = refund.SessionId,
                    Tender = bill.Payments.First(payment => payment.Id == refund.PaymentId).Gateway,
                    ExpectedAmount = VndAmount.Zero,
                    ActualAmount = VndAmount.Zero,
                    AtRisk = refund.Amount,
                    Action = SuggestedAction.Link,
                    Reason = $"{refund.Amount} of payment {refund.PaymentId} went back after the day was closed.",
                };
            }
        }
    }
}
