using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class KpiSql
{
    /// <summary>$1 tenant, $2 from, $3 to, $4 store.</summary>
    private const string OfPeriod = "tenant_id = $1 and business_date between $2 and $3 and store_id = $4";

    /// <summary>How long each match took. Two hosts' clocks differ; nothing is matched before it is known.</summary>
    private const string Waits = $"""
        select business_date, greatest(0, matched_at - known_at) as ticks
        from (
            select
                matches.business_date,
                matches.matched_at,
                coalesce(
                    (select received_at from captures where tenant_id = $1 and id = matches.actual_id),
                    (select received_at from cash_records where tenant_id = $1 and id = matches.actual_id)) as known_at
            from matches
            where {OfPeriod}) as matched
        where known_at is not null
        """;

    public const string Billed = $"""
        select business_date, count(*), sum(bill_total)::bigint
        from sessions
        where {OfPeriod} and order_count > 0 and state <> 'voided'
        group by business_date
        order by business_date
        """;

    public const string Open = $"""
        select business_date, count(*), sum(at_risk)::bigint
        from exceptions
        where {OfPeriod} and stands and state = 'open'
        group by business_date
        order by business_date
        """;

    public const string MatchedDays = $"""
        select business_date, count(*), percentile_disc(0.5) within group (order by ticks)
        from ({Waits}) as waits
        group by business_date
        order by business_date
        """;

    public const string Matched = $"""
        select count(*), percentile_disc(0.5) within group (order by ticks)
        from ({Waits}) as waits
        """;

    /// <summary>Of each date the latest run.</summary>
    public const string Settled = $"""
        select business_date, settled_count, settled_value, automatic_count, automatic_value, manual_count, manual_value
        from (
            select distinct on (business_date) *
            from runs
            where {OfPeriod}
            order by business_date, number desc) as latest
        where settled_count > 0
        order by business_date
        """;

    public const string Declared = $"""
        select {DeclarationRow.Columns}
        from declarations
        where {OfPeriod}
        order by business_date, number
        """;

    /// <summary>A conflict when the number is not the next one.</summary>
    public const string InsertDeclaration = $"""
        with written as (
            insert into declarations (tenant_id, {DeclarationRow.Columns})
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
            where $4 = 1 + (
                select count(*)
                from declarations
                where tenant_id = $1 and store_id = $2 and business_date = $3)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;
}
