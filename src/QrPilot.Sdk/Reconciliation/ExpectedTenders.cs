using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Cuts a bill into the tenders that are said to pay it. Pure. The parts add up to the bill, to the đồng.</summary>
internal static class ExpectedTenders
{
    /// <param name="bill">The bill.</param>
    /// <param name="trustOf">How far a payment is to be trusted.</param>
    /// <param name="late">The ids of what the day's close does not hold.</param>
    /// <param name="held">What the matches of a closed day took of parts, by their ids: those parts stay at least as large, whatever came late.</param>
    public static IEnumerable<ExpectedTender> Of(
        BookedBill bill, Func<Payment, Trust> trustOf, IReadOnlySet<string> late, IReadOnlyDictionary<string, VndAmount> held)
    {
        if (bill.Session.State == SessionState.Voided)
        {
            yield break;
        }

        var parts = InOrderOfTrust(bill, trustOf, late, held).ToList();
        var rest = bill.Session.BillTotal;
        var keeps = parts.Select(part => Keep(part.Id)).ToList();
        var ofNobody = Keep(bill.Session.Id);
        foreach (var (part, kept) in parts.Zip(keeps))
        {
            var more = VndAmount.Max(VndAmount.Min(part.Amount - kept, rest), VndAmount.Zero);
            rest -= more;
            if (kept + more > VndAmount.Zero)
            {
                yield return part with { Amount = kept + more };
            }
        }

        if (rest + ofNobody > VndAmount.Zero)
        {
            yield return new ExpectedTender
            {
                Id = bill.Session.Id,
                SessionId = bill.Session.Id,
                Tender = Tender.None,
                Reference = bill.Session.Id,
                At = bill.Session.EndedAt,
                Amount = rest + ofNobody,
            };
        }

        VndAmount Keep(string id)
        {
            var kept = VndAmount.Min(held.GetValueOrDefault(id), rest);
            rest -= kept;
            return kept;
        }
    }

    /// <summary>What settled by its time, what was captured by id, and of what may still succeed the latest first.</summary>
    private static IEnumerable<ExpectedTender> InOrderOfTrust(
        BookedBill bill, Func<Payment, Trust> trustOf, IReadOnlySet<string> late, IReadOnlyDictionary<string, VndAmount> held)
    {
        var cash = bill.Cash
            .Where(record => record.Counts)
            .Select(record => (Trust: late.Contains(record.Id) ? Trust.SettledLate : Trust.Settled, At: record.TakenAt, Part: Of(record)));
        var payments = bill.Payments.Select(payment => (Trust: trustOf(payment), At: payment.PaidAt ?? payment.RequestedAt, Part: Of(payment)));
        return cash.Concat(payments)
            .Where(part => part.Trust != Trust.None || held.ContainsKey(part.Part.Id))
            .OrderBy(part => part.Trust)
            .ThenBy(part => part.Trust is Trust.Settled or Trust.SettledLate ? part.At.UtcTicks : part.Trust is Trust.Live ? -part.At.UtcTicks : 0)
            .ThenBy(part => part.Part.Id, StringComparer.Ordinal)
            .Select(part => part.Part);
    }

    private static ExpectedTender Of(Cash.CashRecord record) => new()
    {
        Id = record.Id,
        SessionId = record.SessionId,
        Tender = Tender.Cash,
        Reference = record.Id,
        At = record.TakenAt,
        Amount = record.Amount,
    };

    private static ExpectedTender Of(Payment payment) => new()
    {
        Id = payment.Id,
        SessionId = payment.SessionId,
        Tender = payment.Gateway,
        Reference = payment.Id,
        TransactionId = payment.TransactionId,
        At = payment.PaidAt ?? payment.RequestedAt,
        Amount = payment.Amount,
    };
}
