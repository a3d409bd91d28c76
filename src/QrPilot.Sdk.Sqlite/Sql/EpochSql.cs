using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class EpochSql
{
    public const string List = $"""
        select {FeedEpochRow.Columns}
        from feed_epochs
        where tenant_id = $tenant_id
        order by epoch
        """;

    public const string RaiseAll = """
        update tenants
        set feed_epoch = max(feed_epoch + 1, $epoch)
        """;

    public const string RecordAll = $"""
        insert into feed_epochs (tenant_id, {FeedEpochRow.Columns}, begun_at)
        select id, feed_epoch, iif($shares_nothing, 0, feed_seq), $begun_at
        from tenants
        """;

    public const string ListPresent = $"""
        select tenant_id, {FeedEpochRow.Columns}
        from tenants
        join feed_epochs on tenant_id = id and epoch = feed_epoch
        order by tenant_id
        """;

    /// <summary>The first epoch of a tenant that was just added.</summary>
    public const string RecordFirst = $"""
        insert into feed_epochs (tenant_id, {FeedEpochRow.Columns}, begun_at)
        select id, feed_epoch, 0, created_at
        from tenants
        where id = $tenant_id
        """;
}
