using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Sqlite.Books;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Resolutions;

internal sealed class SqliteResolutionStore(SqliteDatabase database) : IResolutionStore
{
    public Task<Resolution?> FindResolutionAsync(string tenantId, string resolutionId, CancellationToken cancellationToken) =>
        FindAsync(ResolutionSql.Find, tenantId, resolutionId, ResolutionRow.Read, cancellationToken);

    public Task<bool> IsUndoneAsync(string tenantId, string resolutionId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(ResolutionSql.FindUndo).With("$tenant_id", tenantId).With("$id", resolutionId).Number() is not null, cancellationToken);

    public Task<IReadOnlyList<Resolution>> ListResolutionsAsync(string tenantId, BooksFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<Resolution> (link) => SqliteBooksStore.Filter(link.Use(ResolutionSql.List), tenantId, filter).List(ResolutionRow.Read),
            cancellationToken);

    public Task<StandingLink?> FindLinkAsync(string tenantId, string actualId, CancellationToken cancellationToken) =>
        FindAsync(ResolutionSql.FindLink, tenantId, actualId, LinkRow.Read, cancellationToken);

    public Task<StoredMatch?> FindMatchAsync(string tenantId, string matchId, CancellationToken cancellationToken) =>
        FindAsync(ResolutionSql.FindMatch, tenantId, matchId, MatchRow.Read, cancellationToken);

    public Task<FoundMoney?> FindMoneyAsync(string tenantId, string actualId, CancellationToken cancellationToken) =>
        FindAsync(ResolutionSql.FindMoney, tenantId, actualId, FoundMoneyRow.Read, cancellationToken);

    private Task<T?> FindAsync<T>(string sql, string tenantId, string id, Func<RowReader, T> read, CancellationToken cancellationToken)
        where T : class => database.ReadAsync(
        link => link.Use(sql).With("$tenant_id", tenantId).With("$id", id).One(read), cancellationToken);
}
