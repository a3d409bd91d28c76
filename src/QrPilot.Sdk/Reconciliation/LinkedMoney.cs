using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Matches money with the bills that people linked it to. Pure.</summary>
internal static class LinkedMoney
{
    private const int Certain = 1000;

    /// <summary>Takes linked money and its bills, as far as both reach: first the part that was named, then what nobody tried to pay, then
    /// the rest of the bill but for what has money of its own.</summary>
    public static void Take(DayLedger ledger, IEnumerable<StandingLink> links)
    {
        var linked = links.Select(standing => standing.Link).Where(link => link.SessionId is not null)
            .OrderBy(link => link.ActualId, StringComparer.Ordinal).ToList();
        var ids = linked.Select(link => link.ActualId).ToHashSet(StringComparer.Ordinal);
        var spokenFor = ledger.Actual.Where(money => !ids.Contains(money.Id)).Select(money => money.Reference).ToHashSet(StringComparer.Ordinal);
        foreach (var link in linked)
        {
            var parts = ledger.Expected
                .Where(part => part.SessionId == link.SessionId && (part.Id == link.ExpectedId || !spokenFor.Contains(part.Reference)))
                .OrderBy(part => part.Id == link.ExpectedId ? 0 : part.Tender == Tender.None ? 1 : 2)
                .ThenBy(part => part.Id, StringComparer.Ordinal)
                .ToList();
            foreach (var part in parts)
            {
                Take(ledger, link, part);
            }
        }
    }

    private static void Take(DayLedger ledger, MoneyLink link, ExpectedTender part)
    {
        if (ledger.FindActual(link.ActualId) is { } money)
        {
            var amount = VndAmount.Min(part.Amount, money.Amount);
            ledger.TryTake(new Match(
                part.Id,
                money.Id,
                part.SessionId,
                money.Tender,
                money.TransactionId,
                amount,
                amount,
                PairingRule.Manual,
                Certain,
                "A person linked them."));
        }
    }
}
