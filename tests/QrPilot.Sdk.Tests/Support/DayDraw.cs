using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Tests.Support;

/// <summary>Draws a day on which everything goes wrong: bills with cash, voided cash and payments in all states, and money that is equal,
/// too much, too little, double, late, of nobody, for voided sessions, or with a damaged reference.</summary>
internal static class DayDraw
{
    private static readonly string[] Damages = ["pay", "PAY_1", "", "tab\tnew\nline"];

    public static FsCheck.Gen<DayBooks> Books { get; } = Rule.Drawn(random => Draw(random, random.Next(0, 13)));

    public static DayBooks Draw(Random random, int bills)
    {
        var captures = new List<Capture>();
        var booked = Enumerable.Range(0, bills).Select(i => Bill(random, $"ses_{i}", captures)).ToList();
        for (var i = random.Next(3); i > 0; i--)
        {
            captures.Add(Captured(random, captures.Count, null, 10_000));
        }

        var open = new DayBooks { Day = Sample.StoreDay, Bills = booked, Captures = captures, Matches = [], Exceptions = [] };
        return random.Next(2) == 0
            ? open
            : Closed(open with { Close = Close, Sealed = Seal.Items(open).Where(_ => random.Next(3) > 0).ToHashSet() });
    }

    /// <summary>A closed day as it was while it was open: without what the close does not hold.</summary>
    public static DayBooks AtTheClose(DayBooks closed) =>
        Before(closed, id => closed.Close is not null && !closed.Sealed.Contains(id)) with { Close = null, Sealed = new HashSet<string>(), Matches = [] };

    /// <summary>The day with the matches that its close sealed.</summary>
    private static DayBooks Closed(DayBooks books) => books with
    {
        Matches = [.. DayReconciler.Reconcile(AtTheClose(books), isOver: true, MatchPolicy.Default).Matches.Select(
            (match, i) => new StoredMatch($"mat_{i}", "sto_1", Sample.Day, "run_1", Sample.Noon, match))],
    };

    public static DayBooks Shuffled(DayBooks books, Random random)
    {
        return books with
        {
            Bills = Mixed(books.Bills.Select(bill => bill with { Payments = Mixed(bill.Payments), Cash = Mixed(bill.Cash) })),
            Captures = Mixed(books.Captures),
            Matches = Mixed(books.Matches),
            Exceptions = Mixed(books.Exceptions),
        };

        T[] Mixed<T>(IEnumerable<T> items) => [.. items.OrderBy(_ => random.Next())];
    }

    /// <summary>The day as it was before the late money came.</summary>
    private static DayBooks Before(DayBooks books, Func<string, bool> isLate)
    {
        var captures = books.Captures.Where(capture => !isLate(capture.Id)).ToList();
        var transactions = captures.Select(capture => capture.TransactionId).ToHashSet();
        return books with
        {
            Captures = captures,
            Bills = [.. books.Bills.Select(bill => bill with
            {
                Cash = [.. bill.Cash.Where(record => !isLate(record.Id) || !record.Counts)],
                Payments = [.. bill.Payments.Select(payment => payment.State == PaymentState.Succeeded && !transactions.Contains(payment.TransactionId!)
                    ? payment with { State = PaymentState.Pending, TransactionId = null, PaidAt = null }
                    : payment)],
            })],
        };
    }

    private static BookedBill Bill(Random random, string sessionId, List<Capture> captures)
    {
        var state = (SessionState)random.Next(4);
        var session = Sample.Session(sessionId, random.Next(0, 6) * 10_000, state: state);
        var cash = Enumerable.Range(0, random.Next(3)).Select(i => Cash(random, $"csh_{sessionId}_{i}", sessionId)).ToList();
        var payments = Enumerable.Range(0, random.Next(4)).Select(i => Paid(random, $"pay_{sessionId}_{i}", sessionId, captures)).ToList();
        return new BookedBill(session, payments, cash, []);
    }

    private static CashRecord Cash(Random random, string id, string sessionId) =>
        Sample.Cash(id, random.Next(1, 4) * 10_000, sessionId, voided: random.Next(4) == 0) with { ReceivedAt = Minute(random) };

    private static Payment Paid(Random random, string id, string sessionId, List<Capture> captures)
    {
        var state = (PaymentState)random.Next(Enum.GetValues<PaymentState>().Length);
        var amount = random.Next(1, 5) * 10_000;
        var transaction = state == PaymentState.Succeeded ? $"tx_{id}" : null;
        for (var i = random.Next(state == PaymentState.Succeeded ? 1 : 0, 3); i > 0; i--)
        {
            var capture = Captured(random, captures.Count, id, random.Next(3) == 0 ? amount + (random.Next(-1, 2) * 5_000) : amount);
            captures.Add(i == 1 && transaction is not null ? capture with { TransactionId = transaction } : capture);
        }

        return Sample.Payment(id, amount, state, transaction, sessionId) with { RequestedAt = Minute(random), PaidAt = Minute(random) };
    }

    private static Capture Captured(Random random, int number, string? paymentId, long amount)
    {
        var capture = Sample.Capture($"cap_{number}", $"tx{number}", paymentId, amount) with
        {
            PaidAt = Minute(random),
            ReceivedAt = Minute(random),
        };
        return random.Next(5) == 0 ? capture with { Reference = Damages[random.Next(Damages.Length)] } : capture;
    }

    private static DayClose Close { get; } = new()
    {
        StoreId = "sto_1",
        BusinessDate = Sample.Day,
        Number = 1,
        ClosedAt = Sample.Noon.AddMinutes(40),
        ClosedBy = "staff",
        RunId = "run_1",
        Totals = new RunTotals { Money = default, Billed = default, Matches = 0, Exceptions = 0, AtRisk = default },
    };

    private static DateTimeOffset Minute(Random random) => Sample.Noon.AddMinutes(random.Next(60));
}
