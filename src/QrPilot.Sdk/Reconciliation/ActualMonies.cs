using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Turns captures and cash into the actual side of matching. Pure.</summary>
internal static class ActualMonies
{
    public static IEnumerable<ActualMoney> Of(IEnumerable<BookedBill> bills, IEnumerable<Capture> captures, IEnumerable<StandingLink> links)
    {
        var linkedTo = links.ToDictionary(standing => standing.Link.ActualId, standing => standing.Link.SessionId, StringComparer.Ordinal);
        var known = bills.ToList();
        var sessionOf = known.SelectMany(bill => bill.Payments).ToDictionary(payment => payment.Id, payment => payment.SessionId, StringComparer.Ordinal);
        var cash = known.SelectMany(bill => bill.Cash).Where(record => record.Counts).Select(record => new ActualMoney
        {
            Id = record.Id,
            Tender = Tender.Cash,
            Reference = record.Id,
            SessionId = record.SessionId,
            Amount = record.Amount,
            At = record.TakenAt,
            ReceivedAt = record.ReceivedAt,
        });
        return cash.Concat(captures.Select(capture => new ActualMoney
        {
            Id = capture.Id,
            Tender = capture.Gateway,
            Reference = capture.Reference,
            TransactionId = capture.TransactionId,
            SessionId = linkedTo.GetValueOrDefault(capture.Id)
                ?? (capture.PaymentId is { } payment ? sessionOf.GetValueOrDefault(payment) : null),
            Amount = capture.Amount,
            At = capture.PaidAt,
            ReceivedAt = capture.ReceivedAt,
        }));
    }
}
