using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class NotificationSql
{
    public const string Insert = $"""
        insert into notifications (tenant_id, {NotificationRow.Columns})
        values ($tenant_id, $id, $gateway, $account, $received_at, $headers, $body)
        """;

    /// <summary>The first mark stands: a notification that was applied is not turned into a repetition of itself.</summary>
    public const string Mark = """
        update notifications
        set outcome = case when outcome = 'received' then $outcome else outcome end,
            payment_id = case when outcome = 'received' then $payment_id else payment_id end,
            detail = case when outcome = 'received' then $detail else detail end
        where tenant_id = $tenant_id and id = $id
        """;

    public const string ListUnapplied = $"""
        select tenant_id, {NotificationRow.Columns}
        from notifications
        where outcome = 'received' and received_at < $received_before
        order by received_at, tenant_id, id
        limit $limit
        """;

    public const string List = $"""
        select {NotificationRow.StoredColumns}
        from notifications
        where tenant_id = $tenant_id and id > $after and received_at >= $from and received_at < $until
            and ($gateway is null or gateway = $gateway)
        order by id
        limit $limit
        """;

    public const string ListUnmasked = $"""
        select tenant_id, {NotificationRow.Columns}
        from notifications indexed by notifications_unmasked
        where masked_at is null and outcome <> 'received' and received_at < $received_before
        order by received_at, tenant_id, id
        limit $limit
        """;

    public const string Mask = """
        update notifications
        set headers = '', body = $body, original_hash = $original_hash, masked_at = $masked_at
        where tenant_id = $tenant_id and id = $id and masked_at is null
        """;
}
