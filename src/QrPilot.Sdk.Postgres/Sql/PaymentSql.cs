using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class PaymentSql
{
    public const string Find = $"""
        select {PaymentRow.Columns}
        from payments
        where tenant_id = $1 and id = $2
        """;

    public const string FindOfAccount = $"""
        select {PaymentRow.Columns}
        from payments
        where tenant_id = $1 and id = $2 and gateway = $3 and account = $4
        """;

    public const string FindSessionOfAccount = $"""
        select {SessionRow.Columns}
        from sessions
        where tenant_id = $1 and id = (
            select session_id
            from payments
            where tenant_id = $1 and id = $2 and gateway = $3 and account = $4)
        """;

    public const string ListOfSession = $"""
        select {PaymentRow.Columns}
        from payments
        where tenant_id = $1 and session_id = $2
        order by id
        """;

    /// <summary>The payments of the bills of <see cref="SessionSql.ListOfDay"/>.</summary>
    public const string ListOfDay = $"""
        select {PaymentRow.Columns}
        from payments
        where tenant_id = $1 and session_id = any(array({SessionSql.IdsOfDay}))
        order by id
        """;

    /// <summary>A conflict when the id is known.</summary>
    public const string Insert = $"""
        with written as (
            insert into payments (tenant_id, {PaymentRow.Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string Update = """
        with written as (
            update payments
            set session_id = $3, store_id = $4, business_date = $5, gateway = $6, account = $7, amount = $8, state = $9, requested_at = $10,
                created_at = $11, expires_at = $12, pay_url = $13, deeplink = $14, qr_content = $15, transaction_id = $16,
                gateway_code = $17, paid_at = $18, refunded = $19, version = $20
            where tenant_id = $1 and id = $2 and version = $21
            returning 1)
        select expect((select count(*) from written), 1)
        """;
}
