using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Reconciliation.ThreeWay;

/// <summary>Finds the notified payment of each settled one: by the gateway's transaction id, and what that leaves by our payment and an equal
/// amount, where both are the only ones. Pure; the order of the input changes nothing.</summary>
internal static class SettledPairing
{
    public static IEnumerable<SettledPair> Of(
        IReadOnlyCollection<SettlementLine> lines, IReadOnlyCollection<Capture> captures)
    {
        var byTransaction = captures.ToDictionary(capture => (capture.Gateway, capture.Account, capture.TransactionId));
        var (left, taken) = (new List<SettlementLine>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in lines)
        {
            if (byTransaction.TryGetValue((line.Gateway, line.Account, line.TransactionId), out var capture))
            {
                taken.Add(capture.Id);
                yield return new SettledPair(line, capture);
            }
            else
            {
                left.Add(line);
            }
        }

        var byPayment = captures.Where(capture => capture.PaymentId is not null && !taken.Contains(capture.Id))
            .ToLookup(capture => (capture.PaymentId!, capture.Amount));
        foreach (var line in left.Where(line => line.PaymentId is not null).GroupBy(line => (line.PaymentId!, line.Gross)))
        {
            if (line.Count() == 1 && byPayment[line.Key].ToList() is [var capture])
            {
                yield return new SettledPair(line.First(), capture);
            }
        }
    }
}
