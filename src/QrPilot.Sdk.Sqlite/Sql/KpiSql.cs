using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class KpiSql
{
    private const string OfPeriod = "tenant_id = $tenant_id and business_date between $from and $to and store_id = $store_id";

    /// <summary>How long each match took. Two hosts' clocks differ; nothing is matched before it is known.</summary>
    private const string Waits = $"""
        select business_date, max(0, matched_at - known_at) as ticks
        from (
            select
                matches.business_date,
                matches.matched_at,
                coalesce(
                    (select received_at from captures where tenant_id = $tenant_id and id = matches.actual_id),
                    (select received_at from cash_records where tenant_id = $tenant_id and id = matches.actual_id)) as known_at
            from matches indexed by matches_day
            where {OfPeriod}) as matched
        where known_at is not null
        """;

    public const string Billed = $"""
        select business_date, count(*), sum(bill_total)
        from sessions indexed by sessions_day
        where {OfPeriod} and order_count > 0 and state <> 'voided'
        group by business_date
        order by business_date
        """;

    public const string Open = $"""
        select business_date, count(*), sum(at_risk)
        from exceptions indexed by exceptions_standing
        where {OfPeriod} and stands and state = 'open'
        group by business_date
        order by business_date
        """;

    /// <summary>Each day's median is the wait that stands in the middle of it, the lower of two.</summary>
    public const string MatchedDays = $"""
        select business_date, total, ticks
        from (
            select
                business_date,
                ticks,
                row_number() over (partition by business_date order by ticks) as place,
                count(*) over (partition by business_date) as total
            from ({Waits}))
        where place = (total + 1) / 2
        order by business_date
        """;

    public const string Matched = $"""
        select ifnull(max(total), 0), max(ticks)
        from (
            select ticks, row_number() over (order by ticks) as place, count(*) over () as total
            from ({Waits}))
        where place = (total + 1) / 2
        """;

    /// <summary>Of each date the latest run.</summary>
    public const string Settled = $"""
        select business_date, settled_count, settled_value, automatic_count, automatic_value, manual_count, manual_value
        from (
            select *, row_number() over (partition by business_date order by number desc) as place
            from runs indexed by runs_number
            where {OfPeriod})
        where place = 1 and settled_count > 0
        order by business_date
        """;

    public const string Declared = $"""
        select {DeclarationRow.Columns}
        from declarations
        where {OfPeriod}
        order by business_date, number
        """;

    /// <summary>Changes nothing when the number is not the next one.</summary>
    public const string InsertDeclaration = $"""
        insert into declarations (tenant_id, {DeclarationRow.Columns})
        select $tenant_id, $store_id, $business_date, $number, $source, $orders, $revenue, $note, $declared_by, $declared_at
        where $number = 1 + (
            select count(*)
            from declarations
            where tenant_id = $tenant_id and store_id = $store_id and business_date = $business_date)
        on conflict do nothing
        """;
}
