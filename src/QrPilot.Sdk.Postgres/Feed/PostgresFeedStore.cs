using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Feed;

internal sealed class PostgresFeedStore(PostgresDatabase database) : IFeedStore
{
    public Task<FeedPage?> ReadFeedAsync(string tenantId, FeedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var script = new Script(tenantId) { MayRepeat = true };
        script.Add(EventSql.ReadPage).With(tenantId).With(query.AfterSeq).With(query.StoreId).With(query.Type).With(query.Limit + 1L);
        return database.RunAsync(script, results => ReadAsync(results, query.Limit), cancellationToken);
    }

    public Task<IReadOnlyList<FeedEpoch>> ListEpochsAsync(string tenantId, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, EpochSql.List, command => command.With(tenantId), FeedEpochRow.Read, cancellationToken);

    public Task<IReadOnlyList<TenantScoped<FeedEpoch>>> BeginEpochsAsync(
        DateTimeOffset begunAt, bool sharesNothing, CancellationToken cancellationToken) => database.ListAsync(
        Script.AllTenants,
        EpochSql.BeginAll,
        command => command.With(FeedEpoch.NumberAt(begunAt)).With(begunAt).Flag("shares_nothing", sharesNothing),
        row => TenantScopedRow.Read(row, FeedEpochRow.Read),
        cancellationToken);

    private static async Task<FeedPage?> ReadAsync(Results results, int limit)
    {
        await results.NextStatementAsync().ConfigureAwait(false);
        var events = new List<StoredEvent>();
        var epoch = 0;
        var head = 0L;
        while (await results.NextAsync().ConfigureAwait(false))
        {
            epoch = results.Count();
            head = results.Number();
            if (results.NextIsNull())
            {
                break;
            }

            if (events.Count == limit)
            {
                return new FeedPage(epoch, head, events, HasMore: true);
            }

            events.Add(EventRow.ReadStored(results));
        }

        return epoch == 0 ? null : new FeedPage(epoch, head, events, HasMore: false);
    }
}
