using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class DrawerSql
{
    public const string ListOfDay = $"""
        select {DrawerRow.Columns}
        from drawer_entries
        where tenant_id = $1 and business_date = $2 and store_id = $3
        order by number
        """;

    /// <summary>Goes before an entry and before a close, so that of the two at the same moment one sees what the other did.</summary>
    public const string Lock = """
        select 1
        from stores
        where tenant_id = $1 and id = $2
        for no key update
        """;

    /// <summary>A conflict when the number is not the next one or the day is closed.</summary>
    public const string Insert = $"""
        with written as (
            insert into drawer_entries (tenant_id, {DrawerRow.Columns})
            select $1, $2, $3, $4, $5, $6, $7, $8, $9
            where $4 = 1 + (
                    select count(*)
                    from drawer_entries
                    where tenant_id = $1 and store_id = $2 and business_date = $3)
                and not exists (
                    select 1
                    from day_closes
                    where tenant_id = $1 and store_id = $2 and business_date = $3)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    /// <summary>A conflict when the day's drawer has another number of entries.</summary>
    public const string Expect = """
        select expect((
            select count(*)
            from drawer_entries
            where tenant_id = $1 and store_id = $2 and business_date = $3), $4)
        """;
}
