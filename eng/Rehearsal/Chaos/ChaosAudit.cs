using System.Text.Json;
using QrPilot.Rehearsal.Stages;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Rehearsal.Chaos;

/// <summary>Compares what the gateways truly did with what the host believes, transaction by transaction.</summary>
internal sealed class ChaosAudit
{
    private const int MostFindings = 20;

    private readonly ChaosWorld _world;
    private readonly HostBooks _books;
    private readonly Dictionary<string, IReadOnlyList<LedgerEntry>> _ledgers;
    private readonly List<string> _findings = [];

    private ChaosAudit(ChaosWorld world, HostBooks books)
    {
        _world = world;
        _books = books;
        _ledgers = world.Gateways.ToDictionary(gateway => gateway.Key, gateway => gateway.Value.ReadLedger());
    }

    public static async Task<ChaosSummary> RunAsync(
        ChaosWorld world, IReadOnlyList<Visit> visits, DateOnly date, CancellationToken cancellationToken)
    {
        var audit = new ChaosAudit(world, await HostBooks.ReadAsync(world.Host, visits, date, cancellationToken));
        var truths = new Dictionary<string, GatewayTruth>();
        foreach (var (name, gateway) in world.Gateways)
        {
            truths[name] = audit.TruthOf(name, await gateway.ReadStatsAsync(cancellationToken));
        }

        return audit.Summarise(truths);
    }

    private ChaosSummary Summarise(IReadOnlyDictionary<string, GatewayTruth> gateways)
    {
        var money = _books.Runs.Select(run => run.Totals.Money).ToList();
        var lost = _ledgers.SelectMany(ledger => ledger.Value.Where(IsLost).Select(order => (Gateway: ledger.Key, Order: order))).ToList();
        var captured = _books.Captures.Select(capture => (capture.Gateway, capture.TransactionId)).ToHashSet();
        return new ChaosSummary
        {
            MoneyDifference = MoneyDifference(),
            AppliedTwice = CountBookedTwice() + CountBills(tooMuch: true),
            AppliedTooLittle = CountBills(tooMuch: false),
            ForgedEffects = CountForgedEffects(),
            Lost = lost.Count,
            LostFound = lost.Count(payment => captured.Contains((payment.Gateway, payment.Order.TransactionId!))),
            Recorded = VndAmount.Sum(money.Select(side => side.Recorded)).Dong,
            Matched = VndAmount.Sum(money.Select(side => side.Matched)).Dong,
            Listed = VndAmount.Sum(money.Select(side => side.Listed)).Dong,
            ClosedDaysChanged = _books.Closes.Sum(ChangeSince),
            GatewaysMoved = _ledgers.Values.Sum(ledger => ledger.Sum(order => order.AmountMoved)),
            GatewaysGaveBack = _ledgers.Values.Sum(ledger => ledger.Sum(order => order.RefundedAmount)),
            HostCaptured = VndAmount.Sum(_books.Captures.Select(capture => capture.Amount)).Dong,
            HostGaveBack = VndAmount.Sum(_books.Refunds.Where(refund => refund.State == RefundState.Refunded).Select(refund => refund.Amount)).Dong,
            Transactions = _ledgers.Values.Sum(ledger => ledger.Count(order => order.AmountMoved > 0)),
            Exceptions = CountBy(_books.Exceptions, exception => exception.Finding.Class.ToString()),
            PaymentStates = CountBy(_books.Payments, payment => payment.State.ToString()),
            RefundStates = CountBy(_books.Refunds, refund => refund.State.ToString()),
            Gateways = gateways,
            Findings = [.. _findings.Take(MostFindings)],
        };
    }

    private long MoneyDifference()
    {
        var truth = _ledgers
            .SelectMany(ledger => ledger.Value.Where(order => order.AmountMoved > 0).Select(order => (Key: (ledger.Key, order.TransactionId!), order)))
            .ToDictionary(pair => pair.Key, pair => pair.order.AmountMoved - pair.order.RefundedAmount);
        var payments = _books.Payments.ToDictionary(payment => payment.Id, StringComparer.Ordinal);
        var believed = _books.Captures
            .GroupBy(capture => (capture.Gateway, capture.TransactionId))
            .ToDictionary(group => group.Key, group => group.Sum(capture => capture.Amount.Dong - ReturnedOf(capture, payments)));
        long difference = 0;
        foreach (var key in truth.Keys.Union(believed.Keys))
        {
            var (has, says) = (truth.GetValueOrDefault(key), believed.GetValueOrDefault(key));
            difference += Math.Abs(has - says);
            Note(has != says, $"{key.Item1} transaction {key.Item2}: the gateway has {has}, the host believes {says}; {RefundsOf(key.Item2)}");
        }

        return difference;
    }

    private long ReturnedOf(Capture capture, Dictionary<string, Payment> payments) =>
        capture.PaymentId is { } id && payments.TryGetValue(id, out var payment) && payment.TransactionId == capture.TransactionId
            ? _books.ReturnedOf(id).Dong
            : 0;

    /// <summary>For findings: what the host and the gateway know of a transaction's refunds.</summary>
    private string RefundsOf(string transactionId)
    {
        var host = _books.Payments
            .Where(payment => payment.TransactionId == transactionId)
            .SelectMany(payment => _books.Refunds.Where(refund => refund.PaymentId == payment.Id))
            .Select(refund => $"{refund.Amount.Dong} {refund.State} ({refund.GatewayCode}) since {refund.CreatedAt:HH:mm:ss}");
        var gateway = _ledgers.Values
            .SelectMany(ledger => ledger)
            .Where(order => order.TransactionId == transactionId)
            .SelectMany(order => order.Refunds)
            .Select(refund => $"{refund.Amount} {refund.State} ({_world.Plan.DecideRefund(refund.RefundId)})");
        return $"refunds at the host: {string.Join(", ", host)}; at the gateway: {string.Join(", ", gateway)}";
    }

    private int CountBookedTwice() =>
        _books.Captures.GroupBy(capture => (capture.Gateway, capture.Account, capture.TransactionId)).Sum(group => group.Count() - 1);

    /// <summary>A bill is credited with its payments that succeeded, less what went back of them.</summary>
    private int CountBills(bool tooMuch)
    {
        var paid = _books.Payments
            .Where(payment => payment.State == PaymentState.Succeeded)
            .ToLookup(payment => payment.SessionId, payment => payment.Amount.Dong - _books.ReturnedOf(payment.Id).Dong, StringComparer.Ordinal);
        var wrong = _books.Sessions.Where(session => tooMuch ? session.PaidTotal.Dong > paid[session.Id].Sum() : session.PaidTotal.Dong < paid[session.Id].Sum());
        return wrong.Count(session => Note(true, $"session {session.Id} is credited with {session.PaidTotal.Dong}, it got {paid[session.Id].Sum()}"));
    }

    private int CountForgedEffects()
    {
        var moved = _ledgers
            .SelectMany(ledger => ledger.Value.Where(order => order.AmountMoved > 0).Select(order => (ledger.Key, order.TransactionId!)))
            .ToHashSet();
        var paid = _ledgers
            .SelectMany(ledger => ledger.Value.Where(order => order.AmountMoved > 0).Select(order => (ledger.Key, order.OrderId)))
            .ToHashSet();
        return _books.Captures.Count(capture => Note(
                !moved.Contains((capture.Gateway, capture.TransactionId)), $"capture {capture.TransactionId} of {capture.Gateway} is of no transaction"))
            + _books.Payments.Count(payment => Note(
                payment.State == PaymentState.Succeeded && !paid.Contains((payment.Gateway, OrderIdOf(payment))), $"payment {payment.Id} was never paid"));
    }

    /// <summary>What was sealed and what is listed as late make up what the books say now.</summary>
    private long ChangeSince(DayClose close)
    {
        var now = _books.Runs.Single(run => run.StoreId == close.StoreId && run.BusinessDate == close.BusinessDate).Totals.Money.Recorded.Dong;
        var late = _books.Exceptions
            .Where(item => item.StoreId == close.StoreId && item.BusinessDate == close.BusinessDate && item.Finding.Class == ExceptionClass.LatePayment)
            .Sum(item => item.Finding.ActualAmount.Dong);
        return Math.Abs(now - late - close.Totals.Money.Recorded.Dong);
    }

    private GatewayTruth TruthOf(string gateway, JsonElement counted)
    {
        var orders = _ledgers[gateway];
        return new GatewayTruth(
            CountBy(orders, order => order.State),
            CountBy(orders.Where(order => order.State is "paid" or "cancelled"), order => _world.Plan.Decide(order.OrderId).ToString()),
            CountBy(orders.SelectMany(order => order.Refunds), refund => _world.Plan.DecideRefund(refund.RefundId).ToString()),
            counted);
    }

    private bool IsLost(LedgerEntry order) => order.AmountMoved > 0 && _world.Plan.Decide(order.OrderId) == GatewayDelivery.Lose;

    private bool Note(bool isWrong, string finding)
    {
        if (isWrong)
        {
            _findings.Add(finding);
        }

        return isWrong;
    }

    private static string OrderIdOf(Payment payment) => payment.Gateway == "zalopay"
        ? $"{VietnamTime.Write(payment.CreatedAt, "yyMMdd")}_{payment.Id["pay_".Length..]}"
        : payment.Id;

    private static SortedDictionary<string, int> CountBy<T>(IEnumerable<T> items, Func<T, string> key)
    {
        var counts = items.GroupBy(key, StringComparer.Ordinal).ToDictionary(
            group => JsonNamingPolicy.SnakeCaseLower.ConvertName(group.Key), group => group.Count(), StringComparer.Ordinal);
        return new SortedDictionary<string, int>(counts, StringComparer.Ordinal);
    }
}
