using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Cuts a bill into the tenders that are said to pay it. Pure. The parts add up to the bill, to the đồng.</summary>
internal static class ExpectedTenders
{
    /// <param name="bill">The bill.</param>
    /// <param name="isCaptured">Whether a gateway says that money moved for a payment.</param>
    public static IEnumerable<ExpectedTender> Of(BookedBill bill, Func<string, bool> isCaptured)
    {
        if (bill.Session.State == SessionState.Voided)
        {
            yield break;
        }

        var rest = bill.Session.BillTotal;
        foreach (var part in InOrderOfTrust(bill, isCaptured))
        {
            var amount = VndAmount.Min(part.Amount, rest);
            if (amount > VndAmount.Zero)
            {
                rest -= amount;
                yield return part with { Amount = amount };
            }
        }

        if (rest > VndAmount.Zero)
        {
            yield return new ExpectedTender
            {
                Id = bill.Session.Id,
                SessionId = bill.Session.Id,
                Tender = Tender.None,
                Reference = bill.Session.Id,
                Amount = rest,
            };
        }
    }

    /// <summary>What has settled by time, then attempts for which money moved all the same, then the latest attempt that may still succeed.</summary>
    private static IEnumerable<ExpectedTender> InOrderOfTrust(BookedBill bill, Func<string, bool> isCaptured)
    {
        var cash = bill.Cash.Where(record => record.Counts).Select(record => (At: record.TakenAt, Part: Of(record)));
        var succeeded = bill.Payments
            .Where(payment => payment.State == PaymentState.Succeeded)
            .Select(payment => (At: payment.PaidAt ?? payment.RequestedAt, Part: Of(payment)));
        var settled = cash.Concat(succeeded).OrderBy(part => part.At).ThenBy(part => part.Part.Id, StringComparer.Ordinal);
        var captured = bill.Payments.Where(payment => payment.State != PaymentState.Succeeded && isCaptured(payment.Id));
        var live = bill.Payments
            .Where(payment => PaymentRules.MayStillMoveMoney(payment) && !isCaptured(payment.Id))
            .OrderByDescending(payment => payment.RequestedAt)
            .ThenByDescending(payment => payment.Id, StringComparer.Ordinal);
        return settled.Select(part => part.Part)
            .Concat(captured.OrderBy(payment => payment.Id, StringComparer.Ordinal).Select(Of))
            .Concat(live.Select(Of));
    }

    private static ExpectedTender Of(Cash.CashRecord record) => new()
    {
        Id = record.Id,
        SessionId = record.SessionId,
        Tender = Tender.Cash,
        Reference = record.Id,
        Amount = record.Amount,
    };

    private static ExpectedTender Of(Payment payment) => new()
    {
        Id = payment.Id,
        SessionId = payment.SessionId,
        Tender = payment.Gateway,
        Reference = payment.Id,
        TransactionId = payment.TransactionId,
        Amount = payment.Amount,
    };
}
