using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class EpochSql
{
    public const string List = $"""
        select {FeedEpochRow.Columns}
        from feed_epochs
        where tenant_id = $1
        order by epoch
        """;

    /// <summary>Waits for the commits that add events, and holds off later ones: what an epoch shares is all that is there before it.</summary>
    public const string BeginAll = $"""
        with raised as (
            update tenants
            set feed_epoch = greatest(feed_epoch + 1, $1)
            returning id as tenant_id, feed_epoch as epoch, case when $3 then 0 else feed_seq end as after_seq),
        begun as (
            insert into feed_epochs (tenant_id, {FeedEpochRow.Columns}, begun_at)
            select tenant_id, {FeedEpochRow.Columns}, $2
            from raised)
        select tenant_id, {FeedEpochRow.Columns}
        from raised
        order by tenant_id
        """;
}
