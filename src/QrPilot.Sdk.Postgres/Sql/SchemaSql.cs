namespace QrPilot.Sdk.Postgres.Sql;

internal static class SchemaSql
{
    /// <summary>Waits for whoever else migrates this schema, until the session ends or unlocks.</summary>
    public const string Lock = "select pg_advisory_lock(hashtextextended('qrpilot migrations of ' || current_setting('search_path'), 0))";

    public const string Unlock = "select pg_advisory_unlock(hashtextextended('qrpilot migrations of ' || current_setting('search_path'), 0))";

    public const string CreateTable = """
        create table if not exists schema_version (
            version integer not null primary key,
            name text not null,
            checksum text not null,
            applied_at bigint not null
        )
        """;

    public const string HasTable = """
        select 1::bigint
        from pg_tables
        where schemaname = any(current_schemas(false)) and tablename = 'schema_version'
        """;

    public const string ListApplied = """
        select version, name, checksum
        from schema_version
        order by version
        """;

    public const string Record = """
        insert into schema_version (version, name, checksum, applied_at)
        values ($1, $2, $3, $4)
        """;

    /// <summary>Turns row-level security on or off for every table that needs it.</summary>
    public const string GuardTenants = "select guard_tenants($1)";

    public const string ReadRowLevelSecurity = """
        select relforcerowsecurity, rolsuper or rolbypassrls
        from pg_class, pg_roles
        where pg_class.oid = to_regclass('tenants') and rolname = current_user
        """;

    /// <summary>A role that may not make schemas can use one that was made for it. The name was checked by the validator of the options.</summary>
    public static string CreateSchema(string name) => $"""
        do $$
        begin
            if to_regnamespace('{name}') is null then
                create schema "{name}";
            end if;
        end
        $$
        """;
}
