using QrPilot.Sdk.Money;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Testing.Settlements;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>Makes the rows of an account's reports from what its gateway really did. Pure.</summary>
internal static class LedgerRows
{
    /// <param name="ledger">All orders of the gateway.</param>
    /// <param name="truths">What was done with the orders of the replay; what others paid at the gateway is left out.</param>
    /// <param name="terms">The account.</param>
    /// <returns>By time, payments and refunds.</returns>
    public static IReadOnlyList<ReportRow> Of(IEnumerable<LedgerEntry> ledger, IEnumerable<OrderTruth> truths, ReportTerms terms)
    {
        var ownerOf = truths
            .SelectMany(truth => truth.AtGateway.Select(payment => (payment.TransactionId, Truth: truth)))
            .ToDictionary(payment => payment.TransactionId, payment => payment.Truth, StringComparer.Ordinal);
        return
        [
            .. ledger.Where(entry => entry.TransactionId is not null && entry.AmountMoved > 0)
                .Where(entry => ownerOf.ContainsKey(entry.TransactionId!))
                .SelectMany(entry => RowsOf(entry, terms).Select(row => new ReportRow(row, ownerOf[entry.TransactionId!])))
                .OrderBy(row => row.Transaction.PaidAt)
                .ThenBy(row => row.Order.Id, StringComparer.Ordinal)
                .ThenBy(row => row.Transaction.TransactionId, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<SettledTransaction> RowsOf(LedgerEntry entry, ReportTerms terms)
    {
        var gross = new VndAmount(entry.AmountMoved);
        var paidAt = DateTimeOffset.FromUnixTimeMilliseconds(entry.At);
        var settledOn = DateOnly.FromDateTime(paidAt.AddDays(1).UtcDateTime);
        var payment = new SettledTransaction
        {
            Kind = SettlementKind.Payment,
            TransactionId = entry.TransactionId!,
            Reference = entry.OrderId,
            Gross = gross,
            Fee = terms.FeeOf(gross),
            PaidAt = paidAt,
            SettledOn = settledOn,
        };
        yield return payment;
        foreach (var refund in entry.Refunds.Where(refund => refund.State == LedgerRefund.Done))
        {
            // The simulators give money back by the host's clock, which is not that of the day that is played.
            yield return payment with
            {
                Kind = SettlementKind.Refund,
                TransactionId = terms.Map.RefundId.Count > 0 ? payment.TransactionId : refund.TransactionId,
                RefundId = terms.Map.RefundId.Count > 0 ? refund.TransactionId : "",
                Gross = new VndAmount(-refund.Amount),
                Fee = VndAmount.Zero,
            };
        }
    }
}
