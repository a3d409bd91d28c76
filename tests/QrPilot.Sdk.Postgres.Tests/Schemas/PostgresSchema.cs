using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests.Schemas;

/// <summary>Reads what a PostgreSQL database demands from its catalogue. Of a partition it says only that it is there.</summary>
internal static class PostgresSchema
{
    private const string Tables = "select relname from pg_class where relnamespace = 'qrpilot'::regnamespace and relkind in ('r', 'p')";

    private const string Columns = """
        select table_name, column_name, coalesce(domain_name, data_type), is_nullable = 'YES'
        from information_schema.columns
        join pg_class on relnamespace = 'qrpilot'::regnamespace and relname = table_name and not relispartition
        where table_schema = 'qrpilot'
        """;

    private const string UniqueKeys = """
        select
            class.relname,
            index.indisprimary,
            (select array_agg(attname::text order by place)
             from unnest(index.indkey) with ordinality as key (number, place)
             join pg_attribute on attrelid = class.oid and attnum = number)
        from pg_index index
        join pg_class class on class.oid = index.indrelid and not class.relispartition
        where class.relnamespace = 'qrpilot'::regnamespace and index.indisunique
        """;

    private const string Constraints = """
        select
            class.relname,
            (select array_agg(attname::text order by place)
             from unnest(conkey) with ordinality as key (number, place)
             join pg_attribute on attrelid = class.oid and attnum = number),
            target.relname,
            (select array_agg(attname::text order by place)
             from unnest(confkey) with ordinality as key (number, place)
             join pg_attribute on attrelid = target.oid and attnum = number),
            pg_get_constraintdef(pg_constraint.oid)
        from pg_constraint
        join pg_class class on class.oid = conrelid and not class.relispartition
        left join pg_class target on target.oid = confrelid
        where class.relnamespace = 'qrpilot'::regnamespace and contype in ('c', 'f')
        """;

    public static async Task<HashSet<string>> ReadAsync(Raw database) =>
    [
        .. await database.ListAsync(Tables, row => SchemaFact.Table(row.GetString(0))),
        .. await database.ListAsync(
            Columns, row => SchemaFact.Column(row.GetString(0), row.GetString(1), TypeOf(row.GetString(2)), row.GetBoolean(3))),
        .. await database.ListAsync(
            UniqueKeys,
            row => row.GetBoolean(1)
                ? SchemaFact.PrimaryKey(row.GetString(0), row.GetFieldValue<string[]>(2))
                : SchemaFact.UniqueKey(row.GetString(0), row.GetFieldValue<string[]>(2))),
        .. await database.ListAsync(
            Constraints,
            row => row.IsDBNull(2)
                ? SchemaFact.Check(row.GetString(0), row.GetFieldValue<string[]>(1), row.GetString(4))
                : SchemaFact.ForeignKey(
                    row.GetString(0), row.GetFieldValue<string[]>(1), row.GetString(2), row.GetFieldValue<string[]>(3))),
    ];

    private static string TypeOf(string type) => type switch
    {
        "bigint" or "integer" => "number",
        "boolean" => "flag",
        "word" or "text" => "text",
        "date" => "date",
        "bytea" => "bytes",
        _ => type,
    };
}
