using FsCheck;
using FsCheck.Fluent;
using QrPilot.Cli.Replay;
using QrPilot.Cli.Replay.Settlements;
using QrPilot.Cli.Tests.Fakes;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Cli.Tests.Replay.Settlements;

/// <summary>Gateways' ledgers made up for tests.</summary>
internal static class Ledgers
{
    public static readonly FeeAgreement Fee = new() { RatePpm = 15_000, ToleranceDong = 1 };

    private static readonly PlannedOrder Plain = ReplayPlan.Of(Samples.Read(Samples.Takeaway(1)), new ReplaySettings { Dataset = "test" }).Orders[0];

    /// <summary>Terms with and without a column for the currency, the fee and the refund's number.</summary>
    public static ReportTerms Terms(bool hasCurrency = true, bool hasRefundId = false, FeeAgreement? fee = null)
    {
        var map = new SettlementMap();
        (IList<string> Names, string Title)[] columns =
        [
            (map.TransactionId, "Transaction"), (map.Reference, "Order"), (map.Gross, "Amount"), (map.PaidAt, "Time"), (map.TimeFormats, "dd/MM/yyyy HH:mm:ss"),
            .. fee is null ? [] : new[] { (map.Fee, "Fee") },
            .. hasCurrency ? [(map.Currency, "Currency")] : Array.Empty<(IList<string>, string)>(),
            .. hasRefundId ? [(map.RefundId, "Refund")] : Array.Empty<(IList<string>, string)>(),
        ];
        Array.ForEach(columns, column => column.Names.Add(column.Title));
        return new ReportTerms("momo", "default", map, fee);
    }

    /// <summary>An order that was paid at a gateway.</summary>
    public static OrderTruth Paid(int number, int store = 1, int day = 0, int minute = 0, long amount = 100_000, FaultKind fault = FaultKind.None)
    {
        var at = new DateTimeOffset(2024, 3, 1, 10, 0, 0, TimeSpan.FromHours(7)).AddDays(day).AddMinutes(minute);
        var order = Plain with
        {
            Id = $"{number}",
            Store = store,
            BusinessDate = DateOnly.FromDateTime(at.DateTime),
            Times = Plain.Times with { Scan = at, DayEnd = at.AddHours(12) },
            Tender = TenderKind.Momo,
            Fault = fault,
            Total = new VndAmount(amount),
        };
        return new OrderTruth
        {
            Order = order,
            SessionId = $"ses_{number}",
            AtGateway = [new GatewayPayment($"pay_{number:00000000}", $"4{number:0000000000}", amount)],
            Refunded = order.GivenBack.Dong,
        };
    }

    public static LedgerEntry EntryOf(OrderTruth truth) => new()
    {
        OrderId = truth.AtGateway[0].PaymentId,
        AmountMoved = truth.AtGateway[0].Amount,
        TransactionId = truth.AtGateway[0].TransactionId,
        At = truth.Order.Times.Pay.ToUnixTimeMilliseconds(),
        Refunds = truth.Refunded == 0
            ? []
            : [new LedgerRefund { RefundId = "rfd_1", Amount = truth.Refunded, TransactionId = $"7{truth.AtGateway[0].TransactionId}", State = LedgerRefund.Done }],
    };

    /// <summary>Orders over some stores and two months, with every fault among them.</summary>
    public static Gen<IReadOnlyList<OrderTruth>> Days() =>
        from seeds in (
            from store in Gen.Choose(1, 3)
            from day in Gen.Choose(0, 40)
            from minute in Gen.Choose(0, 600)
            from amount in Gen.Choose(1_001, 5_000_000)
            from fault in Gen.Elements(FaultKind.None, FaultKind.None, FaultKind.None, FaultKind.None, FaultKind.Lost, FaultKind.Forged, FaultKind.Over, FaultKind.Refunded)
            select (store, day, minute, amount, fault)).ListOf()
        select (IReadOnlyList<OrderTruth>)[.. seeds.Select((seed, i) => Paid(i, seed.store, seed.day, seed.minute, seed.amount, seed.fault))];

    public static IReadOnlyList<IReadOnlyList<ReportRow>> Months(IEnumerable<OrderTruth> truths, ReportTerms terms)
    {
        var all = truths.ToList();
        return [.. LedgerRows.Of(all.Select(EntryOf), all, terms).GroupBy(row => row.Order.BusinessDate.Month).Select(month => month.ToList())];
    }
}
