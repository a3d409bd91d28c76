using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Reconciliation.ThreeWay;

/// <summary>The money that came to a day by gateways, each transaction once, and what was settled of it. A transaction that was settled and
/// never notified is money as well. Money that people linked to a bill of another day stands there, and its settlement with it.</summary>
internal sealed class DayMoney
{
    private DayMoney(
        IReadOnlyList<Capture> captures,
        IReadOnlyList<SettledPair> pairs,
        IReadOnlyList<SettlementLine> untold,
        IReadOnlyList<SettlementLine> refunds,
        IReadOnlyList<Capture> unsettled) =>
        (Captures, Pairs, Untold, Refunds, Unsettled) = (captures, pairs, untold, refunds, unsettled);

    /// <summary>What moved: captures, and in the shape of captures the settled payments that stand for money themselves.</summary>
    public IReadOnlyList<Capture> Captures { get; }

    /// <summary>What was notified and settled.</summary>
    public IReadOnlyList<SettledPair> Pairs { get; }

    /// <summary>What was settled and is the money itself: never notified, or only after people or a close had taken it for the money.</summary>
    public IReadOnlyList<SettlementLine> Untold { get; }

    /// <summary>What was settled of refunds.</summary>
    public IReadOnlyList<SettlementLine> Refunds { get; }

    /// <summary>What was notified and not settled yet.</summary>
    public IReadOnlyList<Capture> Unsettled { get; }

    /// <summary>The money of a day.</summary>
    public static DayMoney Of(DayBooks books)
    {
        var links = books.Links.Select(standing => standing.Link).ToList();
        var decided = links.Select(link => link.ActualId).ToHashSet(StringComparer.Ordinal);
        var away = links.Where(link => link.Day != books.Day).Select(link => link.ActualId).ToHashSet(StringComparer.Ordinal);
        var (payments, refunds) = Split(books.Settled);
        var all = books.Captures.Concat(books.LinkedCaptures).ToList();
        var pairs = SettledPairing.Of(payments, all).ToLookup(IsLineTheMoney);
        var told = pairs[false].Select(pair => pair.Line.Id).ToHashSet(StringComparer.Ordinal);
        var paired = pairs.SelectMany(kind => kind).Select(pair => pair.Capture.Id).ToHashSet(StringComparer.Ordinal);
        var untold = payments.Where(line => !told.Contains(line.Id) && !away.Contains(line.Id)).ToList();
        var here = pairs[false].Where(pair => !away.Contains(pair.Capture.Id)).ToList();
        var unsettled = all.Where(capture => !paired.Contains(capture.Id) && !away.Contains(capture.Id)).ToList();
        return new DayMoney([.. here.Select(pair => pair.Capture), .. unsettled, .. untold.Select(CaptureOf)], here, untold, refunds, unsettled);

        bool IsLineTheMoney(SettledPair pair) => !books.Sealed.Contains(pair.Capture.Id)
            && (books.Sealed.Contains(pair.Line.Id) || decided.Contains(pair.Line.Id));
    }

    /// <summary>The money without that of payments, and without some pieces, that do not count yet.</summary>
    public DayMoney Without(IReadOnlySet<string> payments, IReadOnlySet<string> pieces)
    {
        return payments.Count == 0 && pieces.Count == 0
            ? this
            : new DayMoney(
                [.. Captures.Where(Counts)],
                [.. Pairs.Where(pair => Counts(pair.Capture))],
                [.. Untold.Where(line => !Waits(line.PaymentId) && !pieces.Contains(line.Id))],
                [.. Refunds.Where(line => !Waits(line.PaymentId))],
                [.. Unsettled.Where(Counts)]);

        bool Waits(string? paymentId) => paymentId is not null && payments.Contains(paymentId);
        bool Counts(Capture capture) => !Waits(capture.PaymentId) && !pieces.Contains(capture.Id);
    }

    private static (List<SettlementLine> Payments, List<SettlementLine> Refunds) Split(IEnumerable<SettlementLine> lines)
    {
        var (payments, refunds) = (new List<SettlementLine>(), new List<SettlementLine>());
        foreach (var line in lines)
        {
            (line.Kind == SettlementKind.Payment ? payments : refunds).Add(line);
        }

        return (payments, refunds);
    }

    private static Capture CaptureOf(SettlementLine line) => new()
    {
        Id = line.Id,
        Gateway = line.Gateway,
        Account = line.Account,
        TransactionId = line.TransactionId,
        Reference = line.PaymentId ?? line.Reference,
        PaymentId = line.PaymentId,
        StoreId = line.StoreId,
        BusinessDate = line.BusinessDate,
        Amount = line.Gross,
        PaidAt = line.PaidAt,
        ReceivedAt = line.PaidAt,
    };
}
