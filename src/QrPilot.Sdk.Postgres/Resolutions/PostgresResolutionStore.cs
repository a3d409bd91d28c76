using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Postgres.Books;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Resolutions;

internal sealed class PostgresResolutionStore(PostgresDatabase database) : IResolutionStore
{
    public Task<Resolution?> FindResolutionAsync(string tenantId, string resolutionId, CancellationToken cancellationToken) =>
        FindAsync(tenantId, ResolutionSql.Find, resolutionId, ResolutionRow.Read, cancellationToken);

    public async Task<bool> IsUndoneAsync(string tenantId, string resolutionId, CancellationToken cancellationToken) =>
        await database.NumberAsync(tenantId, ResolutionSql.FindUndo, command => command.With(tenantId).With(resolutionId), cancellationToken)
            .ConfigureAwait(false) is not null;

    public Task<IReadOnlyList<Resolution>> ListResolutionsAsync(string tenantId, BooksFilter filter, CancellationToken cancellationToken) =>
        database.ListAsync(
            tenantId, ResolutionSql.List, command => PostgresBooksStore.Set(command, tenantId, filter), ResolutionRow.Read, cancellationToken);

    public Task<StandingLink?> FindLinkAsync(string tenantId, string actualId, CancellationToken cancellationToken) =>
        FindAsync(tenantId, ResolutionSql.FindLink, actualId, LinkRow.Read, cancellationToken);

    public Task<StoredMatch?> FindMatchAsync(string tenantId, string matchId, CancellationToken cancellationToken) =>
        FindAsync(tenantId, ResolutionSql.FindMatch, matchId, MatchRow.Read, cancellationToken);

    public Task<FoundMoney?> FindMoneyAsync(string tenantId, string actualId, CancellationToken cancellationToken) =>
        FindAsync(tenantId, ResolutionSql.FindMoney, actualId, FoundMoneyRow.Read, cancellationToken);

    private Task<T?> FindAsync<T>(
        string tenantId, string sql, string id, Func<Relational.RowReader, T> read, CancellationToken cancellationToken)
        where T : class => database.FindAsync(tenantId, sql, command => command.With(tenantId).With(id), read, cancellationToken);
}
