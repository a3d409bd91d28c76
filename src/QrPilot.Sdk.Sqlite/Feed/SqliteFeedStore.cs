using QrPilot.Sdk.Events;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Feed;

internal sealed class SqliteFeedStore(SqliteDatabase database) : IFeedStore
{
    public Task<FeedPage?> ReadFeedAsync(string tenantId, FeedQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(link => Read(link, tenantId, query), cancellationToken);

    public Task<IReadOnlyList<FeedEpoch>> ListEpochsAsync(string tenantId, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<FeedEpoch> (link) => link.Use(EpochSql.List).With("$tenant_id", tenantId).List(FeedEpochRow.Read), cancellationToken);

    public Task<IReadOnlyList<TenantScoped<FeedEpoch>>> BeginEpochsAsync(
        DateTimeOffset begunAt, bool sharesNothing, CancellationToken cancellationToken) => database.WriteAsync(
        IReadOnlyList<TenantScoped<FeedEpoch>> (link) =>
        {
            link.Use(EpochSql.RaiseAll).With("$epoch", FeedEpoch.NumberAt(begunAt)).Run();
            link.Use(EpochSql.RecordAll).With("$shares_nothing", sharesNothing).With("$begun_at", begunAt).Run();
            return link.Use(EpochSql.ListPresent).List(row => TenantScopedRow.Read(row, FeedEpochRow.Read));
        },
        cancellationToken);

    private static FeedPage? Read(Link link, string tenantId, FeedQuery query)
    {
        using var row = link.Use(EventSql.ReadPage)
            .With("$tenant_id", tenantId)
            .With("$after_seq", query.AfterSeq)
            .With("$store_id", query.StoreId)
            .With("$type", query.Type)
            .With("$limit", query.Limit + 1L)
            .Query();
        var events = new List<StoredEvent>();
        var epoch = 0;
        var head = 0L;
        while (row.Next())
        {
            epoch = row.Count();
            head = row.Number();
            if (row.NextIsNull())
            {
                break;
            }

            if (events.Count == query.Limit)
            {
                return new FeedPage(epoch, head, events, HasMore: true);
            }

            events.Add(EventRow.ReadStored(row));
        }

        return epoch == 0 ? null : new FeedPage(epoch, head, events, HasMore: false);
    }
}
