using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class LeaseSql
{
    private const string IsHeld = "tenant_id = $1 and job = $2 and subject = $3 and fence = $4 and holder is not null";

    /// <summary>In the order of the key, so that two hosts that put the same do not wait in a circle.</summary>
    public const string Put = $"""
        insert into leases ({LeaseRow.Key}, due_at, fence)
        select {LeaseRow.Key}, now_ticks() + $4, 0
        from unnest($1::text[], $2::text[], $3::text[]) as unit ({LeaseRow.Key})
        order by {LeaseRow.Key}
        on conflict do nothing
        """;

    /// <summary>Takes what is due and nobody else is taking. The rows are found again by their places, as those of inquiries are.</summary>
    public const string Claim = $"""
        with due as (
            select ctid as place
            from leases
            where job = $1 and due_at <= now_ticks()
            order by due_at, tenant_id, subject
            limit $4
            for update skip locked)
        update leases
        set due_at = now_ticks() + $3, holder = $2, fence = nextval('lease_fences')
        where ctid = any(array(select place from due))
        returning {LeaseRow.Columns}
        """;

    public const string Renew = $"""
        with renewed as (
            update leases
            set due_at = now_ticks() + $5
            where {IsHeld}
            returning 1)
        select count(*)
        from renewed
        """;

    public const string Return = $"""
        with returned as (
            update leases
            set due_at = now_ticks() + $5, holder = null
            where {IsHeld}
            returning 1)
        select count(*)
        from returned
        """;

    public const string Drop = $"""
        with dropped as (
            delete from leases
            where {IsHeld}
            returning 1)
        select count(*)
        from dropped
        """;
}
