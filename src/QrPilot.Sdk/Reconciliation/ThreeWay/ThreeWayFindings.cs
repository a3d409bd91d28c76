using QrPilot.Sdk.Money;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Reconciliation.ThreeWay;

/// <summary>Everything in which settlement reports differ from a day's money and refunds. Pure.</summary>
internal static class ThreeWayFindings
{
    private static readonly Dictionary<string, FeeAgreement> NoFees = [];

    public static IEnumerable<ExceptionFinding> Of(
        DayMoney money, IReadOnlyCollection<BookedBill> bills, IReadOnlyList<SettledSpan> spans, IReadOnlyDictionary<string, FeeAgreement>? fees)
    {
        var sessions = bills.SelectMany(bill => bill.Payments).ToDictionary(payment => payment.Id, payment => payment.SessionId, StringComparer.Ordinal);
        var came = money.Captures.ToLookup(capture => capture.PaymentId ?? "", capture => capture.Amount, StringComparer.Ordinal);
        return SettlementFindings.Of(money, spans, fees ?? NoFees, SessionOf)
            .Concat(SettledRefunds.Findings(money.Refunds, bills, paymentId => VndAmount.Sum(came[paymentId]), SessionOf));

        string? SessionOf(string? paymentId) => paymentId is null ? null : sessions.GetValueOrDefault(paymentId);
    }
}
