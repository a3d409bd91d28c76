namespace QrPilot.Sdk.Sqlite.Sql;

internal static class SchemaSql
{
    public const string CreateTable = """
        create table if not exists schema_version (
            version integer not null primary key,
            name text not null,
            checksum text not null,
            applied_at integer not null
        ) strict
        """;

    public const string HasTable = """
        select 1
        from sqlite_schema
        where type = 'table' and name = 'schema_version'
        """;

    public const string ListApplied = """
        select version, name, checksum
        from schema_version
        order by version
        """;

    public const string Record = """
        insert into schema_version (version, name, checksum, applied_at)
        values ($version, $name, $checksum, $applied_at)
        """;

    public const string IgnoreForeignKeys = "pragma foreign_keys = off";

    public const string EnforceForeignKeys = "pragma foreign_keys = on";

    public const string CheckForeignKeys = "pragma foreign_key_check";
}
