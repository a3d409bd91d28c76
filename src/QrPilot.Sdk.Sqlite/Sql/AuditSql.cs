using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class AuditSql
{
    public const string FindInstant = """
        select at
        from audit_entries
        where tenant_id = $tenant_id and id = $id
        """;

    private const string Select = $"""
        select {AuditRow.Columns}
        from audit_entries
        """;

    private const string Page = """
        at >= $from and at <= $top_at and (at < $top_at or id < $top_id)
            and ($by is null or by_id = $by) and ($action is null or action = $action)
        order by at desc, id desc
        limit $limit
        """;

    public const string ListOfTenant = $"""
        {Select} indexed by audit_entries_time
        where tenant_id = $tenant_id and {Page}
        """;

    public const string ListOfStore = $"""
        {Select} indexed by audit_entries_store
        where tenant_id = $tenant_id and store_id = $store_id and {Page}
        """;

    public const string Insert = $"""
        insert into audit_entries (tenant_id, {AuditRow.Columns})
        values ($tenant_id, $id, $at, $by_kind, $by_id, $action, $subject, $store_id, $amount, $detail)
        """;
}
