using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Reconciliation.ThreeWay;

/// <summary>Compares refunds that were settled with those that were asked for. Pure; the order of the input changes nothing.</summary>
internal static class SettledRefunds
{
    /// <summary>The settled refunds that are nobody's, or more than was paid.</summary>
    /// <param name="lines">The settled refunds of the day.</param>
    /// <param name="bills">The day's bills.</param>
    /// <param name="paidOf">What came for a payment.</param>
    /// <param name="sessionOf">The session of a payment.</param>
    public static IEnumerable<ExceptionFinding> Findings(
        IEnumerable<SettlementLine> lines, IEnumerable<BookedBill> bills, Func<string, VndAmount> paidOf, Func<string?, string?> sessionOf)
    {
        var asked = bills.SelectMany(bill => bill.Returned).ToLookup(refund => refund.PaymentId, StringComparer.Ordinal);
        foreach (var payment in lines.GroupBy(line => line.PaymentId, StringComparer.Ordinal))
        {
            var sorted = payment.OrderBy(line => line.PaidAt).ThenBy(line => line.Id, StringComparer.Ordinal).ToList();
            if (payment.Key is null)
            {
                foreach (var line in sorted)
                {
                    yield return Unmatched(line, null);
                }

                continue;
            }

            var unmatched = Without(sorted, asked[payment.Key]);
            var left = paidOf(payment.Key) - VndAmount.Sum(sorted.Except(unmatched).Select(line => line.Gross.Abs()));
            foreach (var line in unmatched)
            {
                left += line.Gross;
                yield return left < VndAmount.Zero
                    ? Exceeds(line, sessionOf(payment.Key), VndAmount.Min(left.Abs(), line.Gross.Abs()))
                    : Unmatched(line, sessionOf(payment.Key));
            }
        }
    }

    /// <summary>The lines less one of each refund that was asked for: that of its id, and otherwise one of its amount.</summary>
    private static List<SettlementLine> Without(List<SettlementLine> lines, IEnumerable<Refund> asked)
    {
        var left = lines.ToList();
        var unnamed = asked.OrderBy(refund => refund.Id, StringComparer.Ordinal).Where(refund => !Take(refund, line => Names(line, refund))).ToList();
        foreach (var refund in unnamed)
        {
            Take(refund, _ => true);
        }

        return left;

        bool Take(Refund refund, Func<SettlementLine, bool> isIts) =>
            left.Find(line => line.Gross.Abs() == refund.Amount && isIts(line)) is { } line && left.Remove(line);
    }

    private static bool Names(SettlementLine line, Refund refund) =>
        line.Reference == refund.Id || (line.RefundId.Length > 0 && line.RefundId == refund.TransactionId);

    private static ExceptionFinding Unmatched(SettlementLine line, string? sessionId) => Make(
        line, sessionId, ExceptionClass.RefundUnmatched, line.Gross.Abs(), $"{line.Gross.Abs()} went back, and nobody asked for it here.");

    private static ExceptionFinding Exceeds(SettlementLine line, string? sessionId, VndAmount excess) => Make(
        line, sessionId, ExceptionClass.RefundExceeds, excess, $"{line.Gross.Abs()} went back, {excess} more than is left of what was paid.");

    private static ExceptionFinding Make(
        SettlementLine line, string? sessionId, ExceptionClass @class, VndAmount atRisk, string reason) => new()
        {
            Class = @class,
            ActualId = line.Id,
            SessionId = sessionId,
            Tender = line.Gateway,
            SettledAmount = line.Gross,
            AtRisk = atRisk,
            Action = SuggestedAction.AskGateway,
            Reason = reason,
        };
}
