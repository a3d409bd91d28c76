using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class CaptureSql
{
    public const string FindByTransaction = $"""
        select {CaptureRow.Columns}
        from captures
        where tenant_id = $1 and gateway = $2 and account = $3 and transaction_id = $4
        """;

    public const string ListOfDay = $"""
        select {CaptureRow.Columns}
        from captures
        where tenant_id = $1 and business_date = $2 and store_id = $3
        order by id
        """;

    /// <summary>A conflict when the id or the gateway's transaction is known.</summary>
    public const string Insert = $"""
        with written as (
            insert into captures (tenant_id, {CaptureRow.Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;
}
