using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.MerchantUi.Close;

/// <summary>What stands on the printed close. All of it is as the close sealed it, save what became of its exceptions.</summary>
/// <param name="Close">The close.</param>
/// <param name="Bills">How many bills it counts.</param>
/// <param name="Tenders">The money that the close holds, by tender.</param>
/// <param name="Resolved">How many decisions of the date hold.</param>
/// <param name="ClosedBy">Who closed it, or null for an API key.</param>
internal sealed record ZReport(
    DayClose Close, int Bills, IReadOnlyList<(string Tender, int Count, VndAmount Sum)> Tenders, int Resolved, string? ClosedBy)
{
    public static ZReport Of(DayBooks books, DayClose close, int resolved, string? closedBy) => new(
        close,
        books.Bills.Count(bill => bill.Session.State != SessionState.Voided),
        [
            .. books.Bills.SelectMany(bill => bill.Cash)
                .Where(cash => books.Sealed.Contains(cash.Id) && cash.Counts)
                .Select(cash => (Tender: Tender.Cash, cash.Amount))
                .Concat(books.Captures.Where(capture => books.Sealed.Contains(capture.Id)).Select(capture => (Tender: capture.Gateway, capture.Amount)))
                .GroupBy(money => money.Tender, StringComparer.Ordinal)
                .OrderBy(group => group.Key != Tender.Cash)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Count(), VndAmount.Sum(group.Select(money => money.Amount)))),
        ],
        resolved,
        closedBy);
}
