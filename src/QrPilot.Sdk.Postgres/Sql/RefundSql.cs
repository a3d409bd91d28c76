using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class RefundSql
{
    public const string Find = $"""
        select {RefundRow.Columns}
        from refunds
        where tenant_id = $1 and id = $2
        """;

    public const string ListOfPayment = $"""
        select {RefundRow.Columns}
        from refunds
        where tenant_id = $1 and payment_id = $2
        order by id
        """;

    /// <summary>The refunds of the bills of <see cref="SessionSql.ListOfDay"/>.</summary>
    public const string ListOfDay = $"""
        select {RefundRow.Columns}
        from refunds
        where tenant_id = $1 and session_id = any(array({SessionSql.IdsOfDay}))
        order by id
        """;

    /// <summary>A conflict when the id is known.</summary>
    public const string Insert = $"""
        with written as (
            insert into refunds (tenant_id, {RefundRow.Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string Update = """
        with written as (
            update refunds
            set payment_id = $3, session_id = $4, amount = $5, reason = $6, requested_by = $7, state = $8, created_at = $9, sent_at = $10,
                transaction_id = $11, gateway_code = $12, finished_at = $13, heard_at = $14, version = $15
            where tenant_id = $1 and id = $2 and version = $16
            returning 1)
        select expect((select count(*) from written), 1)
        """;
}
