using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class EventSql
{
    public const string ReadHead = """
        select feed_seq
        from tenants
        where id = $tenant_id
        """;

    /// <summary>Changes nothing when the key is known, so that a duplicate burns no number.</summary>
    public const string Insert = $"""
        insert into events (tenant_id, {EventRow.StoredColumns})
        values (
            $tenant_id, $seq, $idempotency_key, $type, $session_id, $store_id, $business_date, $occurred_at, $received_at, $skew_ms,
            $device_seq, $late, $data)
        on conflict (tenant_id, idempotency_key) do nothing
        """;

    public const string FindByKey = $"""
        select {EventRow.StoredColumns}
        from events
        where tenant_id = $tenant_id and idempotency_key = $idempotency_key
        """;

    public const string FindManyByKey = $"""
        select {EventRow.StoredColumns}
        from events
        where tenant_id = $tenant_id and idempotency_key in (select value from json_each($keys))
        order by seq
        """;

    public const string MoveHead = """
        update tenants
        set feed_seq = $seq
        where id = $tenant_id
        """;

    /// <summary>The literal types must stay those of the index <c>events_cart</c>, or the index is not used.</summary>
    public const string ListCartEvents = $"""
        select {EventRow.StoredColumns}
        from events indexed by events_cart
        where tenant_id = $tenant_id and session_id = $session_id
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
            where tenant_id = $tenant_id and seq > $after_seq
                and ($store_id is null or store_id = $store_id)
                and ($type is null or type = $type)
            order by seq
            limit $limit) page on true
        where tenant.id = $tenant_id
        order by page.seq
        """;
}
