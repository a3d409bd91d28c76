using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Reconciliation.ThreeWay;

/// <summary>Tells whether settlement reports should name a payment. Pure. The first and the last business date of a report may be there in
/// part, because reports are cut at midnight and business dates at the store's own hour: on them only what lies between settled payments
/// of the store is certain, unless another report goes on from there.</summary>
internal sealed class Coverage
{
    private readonly ILookup<(string Gateway, string Account), SettledSpan> _spans;
    private readonly Dictionary<(string Gateway, string Account, DateOnly Date), (DateTimeOffset First, DateTimeOffset Last)> _settled;

    public Coverage(IEnumerable<SettledSpan> spans, IEnumerable<SettlementLine> lines)
    {
        _spans = spans.ToLookup(span => (span.Gateway, span.Account));
        _settled = lines.GroupBy(line => (line.Gateway, line.Account, line.BusinessDate))
            .ToDictionary(day => day.Key, day => (day.Min(line => line.PaidAt), day.Max(line => line.PaidAt)));
    }

    public bool Covers(Capture capture)
    {
        var spans = _spans[(capture.Gateway, capture.Account)];
        var date = capture.BusinessDate;
        if (!Includes(date))
        {
            return false;
        }

        var isKnown = _settled.TryGetValue((capture.Gateway, capture.Account, date), out var settled);
        return (Includes(date.AddDays(-1)) || (isKnown && capture.PaidAt >= settled.First))
            && (Includes(date.AddDays(1)) || (isKnown && capture.PaidAt <= settled.Last));

        bool Includes(DateOnly day) => spans.Any(span => span.First <= day && day <= span.Last);
    }
}
