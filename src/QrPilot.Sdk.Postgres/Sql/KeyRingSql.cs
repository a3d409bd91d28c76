using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class KeyRingSql
{
    public const string List = $"""
        select {KeyRingRow.Columns}
        from key_ring
        order by name
        """;

    public const string Put = $"""
        insert into key_ring ({KeyRingRow.Columns})
        values ($1, $2)
        on conflict (name) do update set element = excluded.element
        """;
}
