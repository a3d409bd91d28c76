using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class GatewayAccountSql
{
    private const string Used = """
        exists (
                select 1 from captures indexed by captures_transaction
                where tenant_id = $tenant_id and gateway = $gateway and account = $name)
            or exists (
                select 1 from settlement_files indexed by settlement_files_hash
                where tenant_id = $tenant_id and gateway = $gateway and account = $name)
            or exists (select 1 from payments where tenant_id = $tenant_id and gateway = $gateway and account = $name)
        """;

    public const string List = $"""
        select {GatewayAccountRow.Columns}
        from gateway_accounts
        where tenant_id = $tenant_id
        order by gateway, name
        """;

    public const string Find = $"""
        select {GatewayAccountRow.Columns}
        from gateway_accounts indexed by gateway_accounts_name
        where gateway = $gateway and name = $name
        """;

    /// <summary>One where it is used, otherwise zero. Payments have no index of accounts: what an unused account costs here, every payment would
    /// cost otherwise.</summary>
    public const string CountUse = $"select {Used}";

    /// <summary>Changes nothing when the name is taken, by whomever.</summary>
    public const string Insert = $"""
        insert into gateway_accounts ({GatewayAccountRow.Columns})
        values ($tenant_id, $gateway, $name, $settings, $secrets, $changed_at, $changed_by, $version)
        on conflict do nothing
        """;

    public const string Update = """
        update gateway_accounts
        set settings = $settings, secrets = $secrets, changed_at = $changed_at, changed_by = $changed_by, version = $version
        where tenant_id = $tenant_id and gateway = $gateway and name = $name and version = $expected_version
        """;

    public const string Delete = $"""
        delete from gateway_accounts
        where tenant_id = $tenant_id and gateway = $gateway and name = $name and version = $expected_version and not ({Used})
        """;
}
