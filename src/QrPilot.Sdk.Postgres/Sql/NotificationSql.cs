using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class NotificationSql
{
    public const string Insert = $"""
        insert into notifications (tenant_id, {NotificationRow.Columns})
        values ($1, $2, $3, $4, $5, $6, $7)
        """;

    /// <summary>The first mark stands: a notification that was applied is not turned into a repetition of itself.</summary>
    public const string Mark = """
        with written as (
            update notifications
            set outcome = case when outcome = 'received' then $3 else outcome end,
                payment_id = case when outcome = 'received' then $4 else payment_id end,
                detail = case when outcome = 'received' then $5 else detail end
            where tenant_id = $1 and id = $2
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string ListUnapplied = $"""
        select tenant_id, {NotificationRow.Columns}
        from notifications
        where outcome = 'received' and received_at < $1
        order by received_at, tenant_id, id
        limit $2
        """;

    public const string List = $"""
        select {NotificationRow.StoredColumns}
        from notifications
        where tenant_id = $1 and id > $2 and received_at >= $3 and received_at < $4 and ($5::text is null or gateway = $5)
        order by id
        limit $6
        """;

    public const string ListUnmasked = $"""
        select tenant_id, {NotificationRow.Columns}
        from notifications
        where masked_at is null and outcome <> 'received' and received_at < $1
        order by received_at, tenant_id, id
        limit $2
        """;

    public const string Mask = """
        update notifications
        set headers = '', body = $3, original_hash = $4, masked_at = $5
        where tenant_id = $1 and id = $2 and masked_at is null
        """;
}
