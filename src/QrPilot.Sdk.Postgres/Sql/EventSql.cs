using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class EventSql
{
    /// <summary>Every writer of the tenant's log waits here until those before it have committed: what follows sees all their events, and none
    /// of them can wait for another in a ring.</summary>
    public const string LockFeed = """
        select lock_feed($1)
        """;

    /// <summary>Numbers and stores events whose keys are taken for new, and tells their places and numbers. A key that is known after all
    /// ends the transaction by a violation of <c>event_keys_pkey</c>: nothing is looked up twice.</summary>
    public const string AppendNew = $"""
        with head as materialized (
            update tenants
            set feed_seq = feed_seq + cardinality($2::text[])
            where id = $1
            returning feed_seq - cardinality($2::text[]) as seq),
        key as (
            insert into event_keys (tenant_id, idempotency_key, seq, business_date)
            select $1, draft.idempotency_key, head.seq + draft.place, draft.business_date
            from head, unnest($2::text[], $6::date[]) with ordinality as draft (idempotency_key, business_date, place)),
        event as (
            insert into events (tenant_id, seq, {EventRow.Columns})
            select
                $1, head.seq + draft.place, draft.idempotency_key, draft.type, draft.session_id, draft.store_id, draft.business_date,
                draft.occurred_at, draft.received_at, draft.skew_ms, draft.device_seq, draft.late, draft.data
            from head, unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) with ordinality as draft ({EventRow.Columns}, place))
        select place, head.seq + place
        from head, generate_series(1::bigint, cardinality($2::text[])) as place
        """;

    /// <summary>Numbers and stores what is new, and tells its place in the batch and its number. No key may stand twice in the batch.</summary>
    public const string Append = $"""
        with draft as materialized (
            select draft.*
            from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) with ordinality as draft ({EventRow.Columns}, place)),
        fresh as (
            select draft.*, row_number() over (order by draft.place) as number
            from draft
            where not exists (
                select 1
                from event_keys known
                where known.tenant_id = $1 and known.idempotency_key = draft.idempotency_key)),
        head as (
            update tenants
            set feed_seq = feed_seq + (select count(*) from fresh)
            where id = $1 and exists (select 1 from fresh)
            returning feed_seq - (select count(*) from fresh) as seq),
        key as (
            insert into event_keys (tenant_id, idempotency_key, seq, business_date)
            select $1, fresh.idempotency_key, head.seq + fresh.number, fresh.business_date
            from fresh, head),
        event as (
            insert into events (tenant_id, seq, {EventRow.Columns})
            select
                $1, head.seq + fresh.number, fresh.idempotency_key, fresh.type, fresh.session_id, fresh.store_id, fresh.business_date,
                fresh.occurred_at, fresh.received_at, fresh.skew_ms, fresh.device_seq, fresh.late, fresh.data
            from fresh, head)
        select fresh.place, head.seq + fresh.number
        from fresh, head
        """;

    /// <summary>The keys outlive the months of their events.</summary>
    public const string FindManyByKey = $"""
        select known_key, known_seq, seq is not null, {EventRow.Columns}
        from (
            select idempotency_key as known_key, seq as known_seq, business_date as known_date
            from event_keys
            where tenant_id = $1 and idempotency_key = any($2)) key
        left join events on tenant_id = $1 and seq = known_seq and business_date = known_date
        order by known_seq
        """;

    /// <summary>The literal types must stay those of the index <c>events_cart</c>, or the index is not used.</summary>
    public const string ListCartEvents = $"""
        select {EventRow.StoredColumns}
        from events
        where tenant_id = $1 and session_id = $2
            and type in ('item.added', 'item.removed', 'item.quantity_changed', 'cart.cleared')
        order by seq
        """;

    /// <summary>One statement, hence one moment: the tenant's row in front of every event, and alone when there is none.</summary>
    public const string ReadPage = $"""
        select tenant.feed_epoch, tenant.feed_seq, page.*
        from tenants tenant
        left join (
            select {EventRow.StoredColumns}
            from events
            where tenant_id = $1 and seq > $2 and ($3::text is null or store_id = $3) and ($4::text is null or type = $4)
            order by seq
            limit $5) page on true
        where tenant.id = $1
        order by page.seq
        """;
}
