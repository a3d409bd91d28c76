using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class BooksWriteSql
{
    /// <summary>A conflict when the id is known or the number is not the next one.</summary>
    public const string InsertRun = $"""
        with written as (
            insert into runs (tenant_id, {RunRow.Columns})
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                $19, $20, $21, $22, $23, $24, $25, $26, $27
            where $5 = 1 + (
                select coalesce(max(number), 0)
                from runs
                where tenant_id = $1 and business_date = $4 and store_id = $3)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    /// <summary>A conflict when one of them is gone.</summary>
    public const string DeleteMatches = """
        with written as (
            delete from matches
            where tenant_id = $1 and business_date = $2 and id = any($3)
            returning 1)
        select expect((select count(*) from written), $4)
        """;

    /// <summary>A violation of a key when one of the two sides stands in a match.</summary>
    public const string InsertMatches = $"""
        insert into matches (tenant_id, {MatchRow.Columns})
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """;

    /// <summary>A violation of a key when an id is known.</summary>
    public const string InsertExceptions = $"""
        insert into exceptions (tenant_id, {ExceptionRow.Columns})
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
        """;
}
