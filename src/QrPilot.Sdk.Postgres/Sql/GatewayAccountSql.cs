using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class GatewayAccountSql
{
    private const string Used = """
        exists (select 1 from captures where tenant_id = $1 and gateway = $2 and account = $3)
            or exists (select 1 from settlement_files where tenant_id = $1 and gateway = $2 and account = $3)
            or exists (select 1 from payments where tenant_id = $1 and gateway = $2 and account = $3)
        """;

    public const string List = $"""
        select {GatewayAccountRow.Columns}
        from gateway_accounts
        where tenant_id = $1
        order by gateway, name
        """;

    public const string Find = $"""
        select {GatewayAccountRow.Columns}
        from gateway_accounts
        where gateway = $1 and name = $2
        """;

    /// <summary>One where it is used, otherwise zero. Payments have no index of accounts: what an unused account costs here, every payment would
    /// cost otherwise.</summary>
    public const string CountUse = $"select ({Used})::int::bigint";

    /// <summary>A conflict when the name is taken, by whomever.</summary>
    public const string Insert = $"""
        with written as (
            insert into gateway_accounts ({GatewayAccountRow.Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string Update = """
        with written as (
            update gateway_accounts
            set settings = $4, secrets = $5, changed_at = $6, changed_by = $7, version = $8
            where tenant_id = $1 and gateway = $2 and name = $3 and version = $9
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string Delete = $"""
        with written as (
            delete from gateway_accounts
            where tenant_id = $1 and gateway = $2 and name = $3 and version = $4 and not ({Used})
            returning 1)
        select expect((select count(*) from written), 1)
        """;
}
