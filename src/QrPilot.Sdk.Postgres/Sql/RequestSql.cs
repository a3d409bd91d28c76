using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class RequestSql
{
    public const string Find = $"""
        select {RequestRow.Columns}
        from requests
        where tenant_id = $1 and scope = $2 and key = $3
        """;

    /// <summary>A conflict when the key is known.</summary>
    public const string Insert = $"""
        with written as (
            insert into requests (tenant_id, {RequestRow.Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    /// <summary>A conflict when the lock is no longer the one that was read, or the request was answered.</summary>
    public const string Update = """
        with written as (
            update requests
            set fingerprint = $4, created_at = $5, locked_until = $6, resource_id = $7, answer_status = $8, answer_body = $9
            where tenant_id = $1 and scope = $2 and key = $3 and locked_until = $10 and answer_status is null
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string Purge = """
        with gone as (
            delete from requests
            where answer_status is not null and created_at < $1
            returning 1)
        select count(*)
        from gone
        """;
}
