namespace QrPilot.Benchmarks.Ingest;

internal static class IngestSql
{
    /// <summary>Adds events up to a size. They refer to sessions that exist, which need not be checked for each.</summary>
    public const string Fill = """
        with head as (
            select feed_seq from tenants where id = $1),
        fresh as (
            select seq, gen_random_uuid()::text as key
            from head, generate_series(head.feed_seq + 1, $2) as seq),
        known as (
            insert into event_keys (tenant_id, idempotency_key, seq, business_date)
            select $1, key, seq, $3 from fresh),
        stored as (
            insert into events (
                tenant_id, seq, idempotency_key, type, session_id, store_id, business_date, occurred_at, received_at, skew_ms, device_seq, late, data)
            select
                $1, seq, key, 'item.added', 'ses_' || seq % $5, 'sto_1', $3, $4, $4, null, seq, false,
                '{"line_id":"line-' || seq || '","item_id":"itm_' || seq % 40 || '","quantity":1,"note":"ít đường, nhiều đá"}'
            from fresh)
        update tenants set feed_seq = greatest(feed_seq, $2) where id = $1
        """;

    /// <summary>What this connection adds from now on is not checked.</summary>
    public const string Trust = "set session_replication_role = replica";

    public static readonly string[] Settle =
        ["vacuum (analyze) events", "vacuum (analyze) event_keys", "vacuum (analyze) sessions", "vacuum (analyze) tenants", "checkpoint"];

    public const string NaiveTable = """
        create table if not exists naive_events (
            id bigint generated always as identity primary key,
            tenant_id text not null,
            idempotency_key text not null,
            received_at timestamptz not null default now(),
            body jsonb not null,
            unique (tenant_id, idempotency_key))
        """;

    public const string NaiveInsert = """
        insert into naive_events (tenant_id, idempotency_key, body)
        values ($1, $2, $3)
        on conflict (tenant_id, idempotency_key) do nothing
        """;

    public const string CopyTable = "create temporary table load (like events) on commit delete rows";

    public const string CopyIn = "copy load from stdin (format binary)";

    public const string CopyMove = """
        with known as (
            insert into event_keys (tenant_id, idempotency_key, seq, business_date)
            select tenant_id, idempotency_key, seq, business_date from load
            on conflict do nothing
            returning idempotency_key)
        insert into events
        select load.* from load join known using (idempotency_key)
        """;
}
