using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Rehearsal.Chaos;

/// <summary>What the host believes when all is said.</summary>
internal sealed class HostBooks
{
    public List<Session> Sessions { get; } = [];

    public List<Payment> Payments { get; } = [];

    public List<Refund> Refunds { get; } = [];

    public List<Capture> Captures { get; } = [];

    public List<Run> Runs { get; } = [];

    public List<DayClose> Closes { get; } = [];

    /// <summary>Those that are open.</summary>
    public List<ExceptionCase> Exceptions { get; } = [];

    public static async Task<HostBooks> ReadAsync(ChaosHost host, IEnumerable<Visit> visits, DateOnly date, CancellationToken cancellationToken)
    {
        var books = new HostBooks();
        foreach (var sessionId in visits.Select(visit => visit.SessionId).OfType<string>())
        {
            var detail = (await host.Get<ISessionStore>().ReadSessionAsync(ChaosAccounts.Tenant, sessionId, cancellationToken))!;
            books.Sessions.Add(detail.Session);
            books.Payments.AddRange(detail.Payments);
        }

        foreach (var payment in books.Payments)
        {
            books.Refunds.AddRange(await host.Get<IPaymentStore>().ListRefundsAsync(ChaosAccounts.Tenant, payment.Id, cancellationToken));
        }

        await books.ReadDaysAsync(host, date, cancellationToken);
        return books;
    }

    /// <summary>What went back of a payment.</summary>
    public VndAmount ReturnedOf(string paymentId) =>
        VndAmount.Sum(Refunds.Where(refund => refund.PaymentId == paymentId && refund.State == RefundState.Refunded).Select(refund => refund.Amount));

    private async Task ReadDaysAsync(ChaosHost host, DateOnly date, CancellationToken cancellationToken)
    {
        var days = await host.Get<IBooksStore>().ListDaysAsync(ChaosAccounts.Tenant, date.AddDays(-2), date.AddDays(20), cancellationToken);
        foreach (var day in days.Select(day => day.BusinessDate).Distinct().Order())
        {
            Runs.AddRange(await host.Get<ReconciliationService>().RunAsync(ChaosAccounts.Tenant, null, day, dryRun: false, cancellationToken));
        }

        foreach (var day in days)
        {
            var books = await host.Get<IBooksStore>().ReadDayAsync(ChaosAccounts.Tenant, day, cancellationToken);
            Captures.AddRange(books.Captures);
            if (books.Close is { } close)
            {
                Closes.Add(close);
            }
        }

        var open = new BooksFilter { State = ExceptionState.Open, Limit = 100_000 };
        Exceptions.AddRange(await host.Get<IBooksStore>().ListExceptionsAsync(ChaosAccounts.Tenant, open, cancellationToken));
    }
}
