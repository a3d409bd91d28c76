using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests.Plans;

/// <summary>The queries that run often search the index that was made for them, whatever their parameters are, and scan no large table.</summary>
public sealed class QueryPlanTests(LargeDatabase database) : IClassFixture<LargeDatabase>
{
    [Theory]
    [InlineData(EventSql.ReadPage, "events_pkey (tenant_id, seq)")]
    [InlineData(EventSql.FindManyByKey, "event_keys_pkey (tenant_id, idempotency_key)")]
    [InlineData(EventSql.FindManyByKey, "events_pkey (tenant_id, seq, business_date)")]
    [InlineData(EventSql.ListCartEvents, "events_cart (tenant_id, session_id)")]
    [InlineData(SessionSql.Find, "sessions_pkey (tenant_id, id)")]
    [InlineData(SessionSql.FindMany, "sessions_pkey (tenant_id, id)")]
    [InlineData(SessionSql.FindOpen, "sessions_open_table (tenant_id, table_id)")]
    [InlineData(SessionSql.ListOpenOfStore, "sessions_open_table (tenant_id, table_id)")]
    [InlineData(SessionSql.ListOpenOfStore, "dining_tables_name (tenant_id, store_id)")]
    [InlineData(SessionSql.ListClosedNotPaid, "sessions_unpaid (tenant_id, store_id, business_date)")]
    [InlineData(SessionSql.ListOfDay, "sessions_day (tenant_id, business_date, store_id)")]
    [InlineData(SessionSql.Update, "sessions_pkey (tenant_id, id)")]
    [InlineData(SessionSql.Touch, "sessions_pkey (tenant_id, id)")]
    [InlineData(OrderSql.ListOfSession, "orders_session (tenant_id, session_id)")]
    [InlineData(OrderSql.ListLinesOfSession, "order_lines_session (tenant_id, session_id)")]
    [InlineData(PaymentSql.FindOfAccount, "payments_pkey (tenant_id, id)")]
    [InlineData(PaymentSql.FindSessionOfAccount, "sessions_pkey (tenant_id, id)")]
    [InlineData(PaymentSql.ListOfSession, "payments_session (tenant_id, session_id)")]
    [InlineData(PaymentSql.ListOfDay, "payments_session (tenant_id, session_id)")]
    [InlineData(PaymentSql.ListOfDay, "sessions_day (tenant_id, business_date, store_id)")]
    [InlineData(CashSql.ListOfSession, "cash_records_session (tenant_id, session_id)")]
    [InlineData(CashSql.ListOfDay, "cash_records_session (tenant_id, session_id)")]
    [InlineData(CashSql.ListOfDay, "sessions_day (tenant_id, business_date, store_id)")]
    [InlineData(CaptureSql.FindByTransaction, "captures_transaction (tenant_id, gateway, account, transaction_id)")]
    [InlineData(CaptureSql.ListOfDay, "captures_day (tenant_id, business_date, store_id)")]
    [InlineData(NotificationSql.ListUnapplied, "notifications_unapplied (received_at)")]
    [InlineData(NotificationSql.ListUnmasked, "notifications_unmasked (received_at)")]
    [InlineData(NotificationSql.Mark, "notifications_pkey (tenant_id, id)")]
    [InlineData(NotificationSql.Mask, "notifications_pkey (tenant_id, id)")]
    [InlineData(NotificationSql.List, "notifications_pkey (tenant_id, id, received_at, received_at)")]
    [InlineData(RefundSql.Find, "refunds_pkey (tenant_id, id)")]
    [InlineData(RefundSql.ListOfPayment, "refunds_payment (tenant_id, payment_id)")]
    [InlineData(RefundSql.ListOfDay, "refunds_session (tenant_id, session_id)")]
    [InlineData(InquirySql.Claim, "inquiries_due (due_at)")]
    [InlineData(LeaseSql.Claim, "leases_due (job, due_at)")]
    [InlineData(LeaseSql.Renew, "leases_pkey (tenant_id, job, subject)")]
    [InlineData(RequestSql.Find, "requests_pkey (tenant_id, scope, key)")]
    [InlineData(RequestSql.Purge, "requests_answered (created_at)")]
    [InlineData(GatewayAccountSql.Find, "gateway_accounts_name (gateway, name)")]
    [InlineData(CatalogSql.FindApiKey, "api_keys_id (id)")]
    [InlineData(StaffSql.Find, "staff_pkey (tenant_id, id)")]
    [InlineData(StaffSql.Find, "staff_stores_pkey (tenant_id, staff_id)")]
    [InlineData(StaffSql.FindByLogin, "staff_login (login)")]
    [InlineData(StaffSql.List, "staff_pkey (tenant_id)")]
    [InlineData(AuditSql.ListOfTenant, "audit_entries_time (tenant_id, at, at)")]
    [InlineData(AuditSql.ListOfStore, "audit_entries_store (tenant_id, store_id, at, at)")]
    [InlineData(CatalogSql.ListTables, "dining_tables_name (tenant_id, store_id)")]
    [InlineData(CatalogSql.ListMenuItems, "menu_items_code (tenant_id, store_id)")]
    [InlineData(CatalogSql.FindMenuItems, "menu_items_pkey (tenant_id, id)")]
    [InlineData(BooksSql.FindLatestRun, "runs_number (tenant_id, business_date, store_id)")]
    [InlineData(BooksSql.ListMatchesOfDay, "matches_day (tenant_id, business_date, store_id)")]
    [InlineData(BooksSql.ListStandingExceptionsOfDay, "exceptions_standing (tenant_id, business_date, store_id)")]
    [InlineData(BooksSql.ListDays, "captures_day (tenant_id, business_date, business_date)")]
    [InlineData(BooksSql.ListDays, "sessions_day (tenant_id, business_date, business_date)")]
    [InlineData(BooksSql.ListRuns, "runs_pkey (tenant_id, id)")]
    [InlineData(BooksSql.ListMatches, "matches_pkey (tenant_id, id)")]
    [InlineData(BooksSql.ListExceptions, "exceptions_pkey (tenant_id, id)")]
    [InlineData(ResolutionSql.List, "resolutions_pkey (tenant_id, id)")]
    [InlineData(ResolutionSql.FindUndo, "resolutions_undoes (tenant_id, undoes)")]
    [InlineData(ResolutionSql.ListLinksOfDay, "money_links_day (tenant_id, business_date, store_id)")]
    [InlineData(ResolutionSql.ListLinksOfDay, "money_links_from (tenant_id, from_date, from_store_id)")]
    [InlineData(ResolutionSql.ListLinkedCaptures, "money_links_day (tenant_id, business_date, store_id)")]
    [InlineData(ResolutionSql.ListLinkedCaptures, "captures_pkey (tenant_id, id)")]
    [InlineData(ResolutionSql.FindMatch, "matches_pkey (tenant_id, id)")]
    [InlineData(StaleDaySql.List, "stale_days_date (business_date)")]
    [InlineData(CloseSql.Find, "day_closes_pkey (tenant_id, store_id, business_date)")]
    [InlineData(CloseSql.Count, "day_closes_number (tenant_id, store_id)")]
    [InlineData(CloseSql.ListItems, "day_close_items_day (tenant_id, store_id, business_date)")]
    [InlineData(DrawerSql.ListOfDay, "drawer_entries_pkey (tenant_id, store_id, business_date)")]
    [InlineData(DrawerSql.Expect, "drawer_entries_pkey (tenant_id, store_id, business_date)")]
    [InlineData(KpiSql.Billed, "sessions_day (tenant_id, business_date, business_date, store_id)")]
    [InlineData(KpiSql.Open, "exceptions_standing (tenant_id, business_date, business_date, store_id)")]
    [InlineData(KpiSql.MatchedDays, "matches_day (tenant_id, business_date, business_date, store_id)")]
    [InlineData(KpiSql.Matched, "matches_day (tenant_id, business_date, business_date, store_id)")]
    [InlineData(KpiSql.Matched, "captures_pkey (tenant_id, id)")]
    [InlineData(KpiSql.Matched, "cash_records_pkey (tenant_id, id)")]
    [InlineData(KpiSql.Declared, "declarations_pkey (tenant_id, store_id, business_date, business_date)")]
    [InlineData(CloseSql.FindItem, "day_close_items_pkey (tenant_id, item_id)")]
    [InlineData(BooksSql.ListDays, "settlement_lines_day (tenant_id, business_date, business_date)")]
    [InlineData(SettlementSql.ListOfDay, "settlement_lines_day (tenant_id, business_date, store_id)")]
    [InlineData(SettlementSql.ListOfDay, "settlement_lines_key (tenant_id, gateway, account, kind, transaction_id, refund_id)")]
    [InlineData(SettlementSql.ListOfDay, "captures_transaction (tenant_id, gateway, account, transaction_id)")]
    [InlineData(SettlementSql.ListSpans, "settlement_files_dates (tenant_id, last_date)")]
    [InlineData(StaleDaySql.MarkReported, "settlement_lines_file (tenant_id, file_id)")]
    [InlineData(StaleDaySql.MarkReported, "captures_transaction (tenant_id, gateway, account, transaction_id)")]
    [InlineData(StaleDaySql.MarkReported, "captures_day (tenant_id, business_date, business_date)")]
    [InlineData(StaleDaySql.MarkSettled, "settlement_lines_key (tenant_id, gateway, account, kind, transaction_id, refund_id)")]
    [InlineData(ResolutionSql.FindMoney, "settlement_lines_pkey (tenant_id, id)")]
    [InlineData(KpiSql.Settled, "runs_number (tenant_id, business_date, business_date, store_id)")]
    [InlineData(SettlementSql.FindFileByHash, "settlement_files_hash (tenant_id, gateway, account, hash)")]
    [InlineData(SettlementSql.FindLines, "settlement_lines_key (tenant_id, gateway, account, kind, transaction_id, refund_id)")]
    [InlineData(SettlementSql.FindSubjects, "payments_pkey (tenant_id, id)")]
    [InlineData(SettlementSql.ListLines, "settlement_lines_file (tenant_id, file_id, line_number)")]
    public async Task Query_Plan_UsesItsIndex(string sql, string search)
    {
        Assert.All(await PlansOfAsync(sql), plan => AssertSearches(search, plan));
    }

    [Theory]
    [InlineData(EventSql.ReadPage)]
    [InlineData(NotificationSql.List)]
    [InlineData(NotificationSql.ListUnapplied)]
    [InlineData(NotificationSql.ListUnmasked)]
    [InlineData(InquirySql.Claim)]
    [InlineData(LeaseSql.Claim)]
    [InlineData(BooksSql.ListRuns)]
    [InlineData(BooksSql.ListMatches)]
    [InlineData(AuditSql.ListOfTenant)]
    [InlineData(AuditSql.ListOfStore)]
    public async Task Page_Plan_ReadsNoMoreThanItsLimit(string sql)
    {
        Assert.All(await PlansOfAsync(sql), plan => Assert.False(plan.SortsBelowALimit, plan.Text));
    }

    /// <summary>There are no more open sessions than tables: they are all looked at, and only they.</summary>
    [Fact]
    public async Task ListSilent_Plan_ReadsOpenSessionsOnly()
    {
        Assert.All(await PlansOfAsync(SessionSql.ListSilent), plan =>
        {
            Assert.Contains("\"Index Name\": \"sessions_open_table\"", plan.Text, StringComparison.Ordinal);
            Assert.Empty(plan.Scanned);
        });
    }

    [Theory]
    [InlineData("event_keys_pkey (tenant_id, idempotency_key)")]
    [InlineData("tenants_pkey (id)")]
    public async Task Append_Plan_LooksKeysUp(string search)
    {
        const string types = "(text, text[], text[], text[], text[], date[], bigint[], bigint[], bigint[], bigint[], boolean[], text[])";
        Assert.All(await PlansOfAsync(EventSql.Append, types), plan => AssertSearches(search, plan));
    }

    private static void AssertSearches(string search, Plan plan)
    {
        Assert.True(plan.Searches.Contains(search, StringComparer.Ordinal), $"It searches {string.Join(", ", plan.Searches)}: {plan.Text}");
        Assert.Empty(plan.Scanned);
    }

    /// <summary>The plan without row-level security, and the one with it.</summary>
    private async Task<Plan[]> PlansOfAsync(string sql, string types = "")
    {
        await using var raw = await Raw.OpenAsync(database.ConnectionString);
        var free = await Plan.OfAsync(raw, sql, types);
        await raw.ExecuteAsync($"deallocate all; set role {PostgresTemplate.PlainRole}");
        return [free, await Plan.OfAsync(raw, sql, types)];
    }
}
