using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Books;

/// <summary>Reads the books of a day in one round trip and fifteen queries, however many bills it has.</summary>
internal static class DayScript
{
    private static readonly string[] Queries =
    [
        SessionSql.ListOfDay,
        PaymentSql.ListOfDay,
        CashSql.ListOfDay,
        RefundSql.ListOfDay,
        CaptureSql.ListOfDay,
        ResolutionSql.ListLinkedCaptures,
        ResolutionSql.ListLinksOfDay,
        SettlementSql.ListOfDay,
        SettlementSql.ListSpans,
        BooksSql.FindLatestRun,
        BooksSql.ListMatchesOfDay,
        BooksSql.ListStandingExceptionsOfDay,
        StaleDaySql.FindChange,
        CloseSql.Find,
        CloseSql.ListItems,
    ];

    public static Script Of(string tenantId, StoreDate day)
    {
        var script = new Script(tenantId) { IsSnapshot = true };
        foreach (var query in Queries)
        {
            script.Add(query).With(tenantId).With(day.BusinessDate).With(StoreKey.Of(day.StoreId));
        }

        return script;
    }

    public static async Task<DayBooks> ReadAsync(Results results, StoreDate day) => new()
    {
        Day = day,
        Bills = await ReadBillsAsync(results).ConfigureAwait(false),
        Captures = await results.ListAsync(CaptureRow.Read).ConfigureAwait(false),
        LinkedCaptures = await results.ListAsync(CaptureRow.Read).ConfigureAwait(false),
        Links = await results.ListAsync(LinkRow.Read).ConfigureAwait(false),
        Settled = await results.ListAsync(SettlementLineRow.Read).ConfigureAwait(false),
        Spans = await results.ListAsync(SettledSpanRow.Read).ConfigureAwait(false),
        LatestRun = await results.OneAsync(RunRow.Read).ConfigureAwait(false),
        Matches = await results.ListAsync(MatchRow.Read).ConfigureAwait(false),
        Exceptions = await results.ListAsync(ExceptionRow.Read).ConfigureAwait(false),
        Change = await ReadChangeAsync(results).ConfigureAwait(false),
        Close = await results.OneAsync(CloseRow.Read).ConfigureAwait(false),
        Sealed = (await results.ListAsync(row => row.Text()).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal),
    };

    private static async Task<long?> ReadChangeAsync(Results results) =>
        await results.ListAsync(row => row.Number()).ConfigureAwait(false) is [var change] ? change : null;

    private static async Task<List<BookedBill>> ReadBillsAsync(Results results)
    {
        var sessions = await results.ListAsync(SessionRow.Read).ConfigureAwait(false);
        var payments = (await results.ListAsync(PaymentRow.Read).ConfigureAwait(false)).ToLookup(payment => payment.SessionId, StringComparer.Ordinal);
        var cash = (await results.ListAsync(CashRow.Read).ConfigureAwait(false)).ToLookup(record => record.SessionId, StringComparer.Ordinal);
        var refunds = (await results.ListAsync(RefundRow.Read).ConfigureAwait(false)).ToLookup(refund => refund.SessionId, StringComparer.Ordinal);
        return [.. sessions.Select(session => new BookedBill(session, [.. payments[session.Id]], [.. cash[session.Id]], [.. refunds[session.Id]]))];
    }
}
