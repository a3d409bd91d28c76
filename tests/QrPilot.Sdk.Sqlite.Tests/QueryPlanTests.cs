using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Sqlite.Tests.Support;

namespace QrPilot.Sdk.Sqlite.Tests;

/// <summary>
/// The queries that run often go through the index that was made for them. Without statistics SQLite takes every prefix of a key for
/// ten rows and would read a whole tenant by the primary key; that is why the queries say "indexed by".
/// </summary>
public sealed class QueryPlanTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(EventSql.ReadPage, "SEARCH events USING PRIMARY KEY (tenant_id=? AND seq>?)")]
    [InlineData(EventSql.FindByKey, "events_key (tenant_id=? AND idempotency_key=?)")]
    [InlineData(EventSql.ListCartEvents, "events_cart (tenant_id=? AND session_id=?)")]
    [InlineData(SessionSql.Find, "PRIMARY KEY (tenant_id=? AND id=?)")]
    [InlineData(SessionSql.FindMany, "PRIMARY KEY (tenant_id=? AND id=?)")]
    [InlineData(SessionSql.FindOpen, "sessions_open_table (tenant_id=? AND table_id=?)")]
    [InlineData(SessionSql.ListOpenOfStore, "sessions_open_table (tenant_id=? AND table_id=?)")]
    [InlineData(SessionSql.ListOpenOfStore, "dining_tables_name (tenant_id=? AND store_id=?)")]
    [InlineData(SessionSql.ListClosedNotPaid, "sessions_unpaid (tenant_id=? AND store_id=? AND business_date>?)")]
    [InlineData(SessionSql.ListSilent, "sessions_silent (last_seen_at<?)")]
    [InlineData(SessionSql.ListOfDay, "sessions_day (tenant_id=? AND business_date=? AND store_id=?)")]
    [InlineData(OrderSql.ListOfSession, "orders_session (tenant_id=? AND session_id=?)")]
    [InlineData(OrderSql.ListLinesOfSession, "order_lines_session (tenant_id=? AND session_id=?)")]
    [InlineData(PaymentSql.ListOfSession, "payments_session (tenant_id=? AND session_id=?)")]
    [InlineData(PaymentSql.ListOfDay, "payments_session (tenant_id=? AND session_id=?)")]
    [InlineData(CashSql.ListOfSession, "cash_records_session (tenant_id=? AND session_id=?)")]
    [InlineData(CashSql.ListOfDay, "cash_records_session (tenant_id=? AND session_id=?)")]
    [InlineData(CaptureSql.FindByTransaction, "captures_transaction (tenant_id=? AND gateway=? AND account=? AND transaction_id=?)")]
    [InlineData(CaptureSql.ListOfDay, "captures_day (tenant_id=? AND business_date=? AND store_id=?)")]
    [InlineData(NotificationSql.ListUnapplied, "notifications_unapplied (received_at<?)")]
    [InlineData(NotificationSql.ListUnmasked, "notifications_unmasked (received_at<?)")]
    [InlineData(RefundSql.Find, "PRIMARY KEY (tenant_id=? AND id=?)")]
    [InlineData(RefundSql.ListOfPayment, "refunds_payment (tenant_id=? AND payment_id=?)")]
    [InlineData(RefundSql.ListOfDay, "refunds_session (tenant_id=? AND session_id=?)")]
    [InlineData(InquirySql.ListDue, "inquiries_due (due_at<?)")]
    [InlineData(LeaseSql.ListDue, "leases_due (job=? AND due_at<?)")]
    [InlineData(LeaseSql.Renew, "PRIMARY KEY (tenant_id=? AND job=? AND subject=?)")]
    [InlineData(RequestSql.Find, "(tenant_id=? AND scope=? AND key=?)")]
    [InlineData(RequestSql.Purge, "requests_answered (created_at<?)")]
    [InlineData(GatewayAccountSql.Find, "gateway_accounts_name (gateway=? AND name=?)")]
    [InlineData(CatalogSql.FindApiKey, "api_keys_id (id=?)")]
    [InlineData(StaffSql.Find, "SEARCH staff USING PRIMARY KEY (tenant_id=? AND id=?)")]
    [InlineData(StaffSql.Find, "SEARCH staff_stores USING PRIMARY KEY (tenant_id=? AND staff_id=?)")]
    [InlineData(StaffSql.FindByLogin, "staff_login (login=?)")]
    [InlineData(StaffSql.List, "SEARCH staff USING PRIMARY KEY (tenant_id=?)")]
    [InlineData(AuditSql.ListOfTenant, "audit_entries_time (tenant_id=? AND at>? AND at<?)")]
    [InlineData(AuditSql.ListOfStore, "audit_entries_store (tenant_id=? AND store_id=? AND at>? AND at<?)")]
    [InlineData(CatalogSql.ListMenuItems, "menu_items_code (tenant_id=? AND store_id=?)")]
    [InlineData(BooksSql.FindLatestRun, "runs_number (tenant_id=? AND business_date=? AND store_id=?)")]
    [InlineData(BooksSql.ListMatchesOfDay, "matches_day (tenant_id=? AND business_date=? AND store_id=?)")]
    [InlineData(BooksSql.ListStandingExceptionsOfDay, "exceptions_standing (tenant_id=? AND business_date=? AND store_id=?)")]
    [InlineData(CloseSql.Find, "PRIMARY KEY (tenant_id=? AND store_id=? AND business_date=?)")]
    [InlineData(CloseSql.Count, "day_closes_number (tenant_id=? AND store_id=?)")]
    [InlineData(CloseSql.ListItems, "day_close_items_day (tenant_id=? AND store_id=? AND business_date=?)")]
    [InlineData(CloseSql.FindItem, "PRIMARY KEY (tenant_id=? AND item_id=?)")]
    [InlineData(DrawerSql.ListOfDay, "PRIMARY KEY (tenant_id=? AND store_id=? AND business_date=?)")]
    [InlineData(DrawerSql.Count, "PRIMARY KEY (tenant_id=? AND store_id=? AND business_date=?)")]
    [InlineData(KpiSql.Billed, "sessions_day (tenant_id=? AND business_date>? AND business_date<?)")]
    [InlineData(KpiSql.Open, "exceptions_standing (tenant_id=? AND business_date>? AND business_date<?)")]
    [InlineData(KpiSql.MatchedDays, "matches_day (tenant_id=? AND business_date>? AND business_date<?)")]
    [InlineData(KpiSql.Matched, "matches_day (tenant_id=? AND business_date>? AND business_date<?)")]
    [InlineData(KpiSql.Matched, "SEARCH captures USING PRIMARY KEY (tenant_id=? AND id=?)")]
    [InlineData(KpiSql.Matched, "SEARCH cash_records USING PRIMARY KEY (tenant_id=? AND id=?)")]
    [InlineData(KpiSql.Declared, "PRIMARY KEY (tenant_id=? AND store_id=? AND business_date>? AND business_date<?)")]
    [InlineData(BooksWriteSql.FindLatestNumber, "runs_number (tenant_id=? AND business_date=? AND store_id=?)")]
    [InlineData(CatalogSql.ListTables, "dining_tables_name (tenant_id=? AND store_id=?)")]
    [InlineData(CashSql.ListOfDay, "sessions_day (tenant_id=? AND business_date=? AND store_id=?)")]
    [InlineData(PaymentSql.ListOfDay, "sessions_day (tenant_id=? AND business_date=? AND store_id=?)")]
    [InlineData(BooksSql.ListDays, "captures_day (tenant_id=? AND business_date>? AND business_date<?)")]
    [InlineData(BooksSql.ListDays, "sessions_day (tenant_id=? AND business_date>? AND business_date<?)")]
    [InlineData(BooksSql.ListDays, "settlement_lines_day (tenant_id=? AND business_date>? AND business_date<?)")]
    [InlineData(SettlementSql.ListOfDay, "settlement_lines_day (tenant_id=? AND business_date=? AND store_id=?)")]
    [InlineData(SettlementSql.ListOfDay, "settlement_lines_key (tenant_id=? AND gateway=? AND account=? AND kind=? AND transaction_id=? AND refund_id=?)")]
    [InlineData(SettlementSql.ListOfDay, "captures_transaction (tenant_id=? AND gateway=? AND account=? AND transaction_id=?)")]
    [InlineData(SettlementSql.ListSpans, "settlement_files_dates (tenant_id=? AND last_date>?)")]
    [InlineData(StaleDaySql.ListReported, "settlement_lines_file (tenant_id=? AND file_id=?)")]
    [InlineData(StaleDaySql.ListReported, "captures_transaction (tenant_id=? AND gateway=? AND account=? AND transaction_id=?)")]
    [InlineData(StaleDaySql.ListReported, "captures_day (tenant_id=? AND business_date>? AND business_date<?)")]
    [InlineData(StaleDaySql.FindSettled, "settlement_lines_key (tenant_id=? AND gateway=? AND account=? AND kind=? AND transaction_id=? AND refund_id=?)")]
    [InlineData(KpiSql.Settled, "runs_number (tenant_id=? AND business_date>? AND business_date<?)")]
    [InlineData(SettlementSql.FindFileByHash, "settlement_files_hash (tenant_id=? AND gateway=? AND account=? AND hash=?)")]
    [InlineData(SettlementSql.FindLine, "settlement_lines_key (tenant_id=? AND gateway=? AND account=? AND kind=? AND transaction_id=? AND refund_id=?)")]
    [InlineData(SettlementSql.ListLines, "settlement_lines_file (tenant_id=? AND file_id=? AND line_number>?)")]
    [InlineData(SettlementSql.FindSubject, "SEARCH payments USING PRIMARY KEY (tenant_id=? AND id=?)")]
    public async Task Query_Plan_UsesItsIndex(string sql, string access)
    {
        await using var stage = await SqliteStage.MigratedAsync();

        var plan = await stage.Database.ReadAsync(
            link => string.Join('\n', link.Use("explain query plan " + sql).List(row =>
            {
                row.Number();
                row.Number();
                row.Number();
                return row.Text();
            })),
            Cancellation);

        Assert.Contains(access, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN sessions", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN events", plan, StringComparison.Ordinal);
    }
}
