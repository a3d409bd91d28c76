using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Payments;
using QrPilot.Sdk.Sqlite.Sessions;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Books;

/// <summary>Reads the books of a day in fifteen queries, however many bills it has. Run it in one snapshot.</summary>
internal static class DayReader
{
    public static DayBooks Read(Link link, string tenantId, StoreDate day)
    {
        Statement Of(string sql) => link.Use(sql)
            .With("$tenant_id", tenantId)
            .With("$business_date", day.BusinessDate)
            .With("$store_id", StoreKey.Of(day.StoreId));

        return new DayBooks
        {
            Day = day,
            Bills = day.StoreId is null ? [] : Bills(Of),
            Captures = Of(CaptureSql.ListOfDay).List(CaptureRow.Read),
            LinkedCaptures = Of(ResolutionSql.ListLinkedCaptures).List(CaptureRow.Read),
            Links = Of(ResolutionSql.ListLinksOfDay).List(LinkRow.Read),
            Settled = Of(SettlementSql.ListOfDay).List(SettlementLineRow.Read),
            Spans = Of(SettlementSql.ListSpans).List(SettledSpanRow.Read),
            LatestRun = Of(BooksSql.FindLatestRun).One(RunRow.Read),
            Matches = Of(BooksSql.ListMatchesOfDay).List(MatchRow.Read),
            Exceptions = Of(BooksSql.ListStandingExceptionsOfDay).List(ExceptionRow.Read),
            Change = Of(StaleDaySql.FindChange).Number(),
            Close = Of(CloseSql.Find).One(CloseRow.Read),
            Sealed = Of(CloseSql.ListItems).List(row => row.Text()).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static List<BookedBill> Bills(Func<string, Statement> of)
    {
        var sessions = of(SessionSql.ListOfDay).List(SessionRow.Read);
        var payments = BySession(of(PaymentSql.ListOfDay).List(PaymentRow.Read), payment => payment.SessionId);
        var cash = BySession(of(CashSql.ListOfDay).List(CashRow.Read), record => record.SessionId);
        var refunds = BySession(of(RefundSql.ListOfDay).List(RefundRow.Read), refund => refund.SessionId);
        var bills = new List<BookedBill>(sessions.Count);
        foreach (var session in sessions)
        {
            bills.Add(new BookedBill(
                session,
                payments.TryGetValue(session.Id, out var attempts) ? attempts : [],
                cash.TryGetValue(session.Id, out var records) ? records : [],
                refunds.TryGetValue(session.Id, out var returned) ? returned : []));
        }

        return bills;
    }

    private static Dictionary<string, List<T>> BySession<T>(List<T> items, Func<T, string> sessionOf)
    {
        var groups = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var sessionId = sessionOf(item);
            if (!groups.TryGetValue(sessionId, out var group))
            {
                groups.Add(sessionId, group = []);
            }

            group.Add(item);
        }

        return groups;
    }
}
