using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class AuditSql
{
    public const string FindInstant = """
        select at
        from audit_entries
        where tenant_id = $1 and id = $2
        """;

    private const string Select = $"""
        select {AuditRow.Columns}
        from audit_entries
        """;

    private const string Page = """
        at >= $2 and at <= $3 and (at < $3 or id < $4) and ($5::text is null or by_id = $5) and ($6::text is null or action = $6)
        order by at desc, id desc
        limit $7
        """;

    public const string ListOfTenant = $"""
        {Select}
        where tenant_id = $1 and {Page}
        """;

    public const string ListOfStore = $"""
        {Select}
        where tenant_id = $1 and store_id = $8 and {Page}
        """;

    public const string Insert = $"""
        insert into audit_entries (tenant_id, {AuditRow.Columns})
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;
}
