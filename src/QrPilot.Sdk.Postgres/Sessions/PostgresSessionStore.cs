using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Feed;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Sessions;

internal sealed class PostgresSessionStore(PostgresDatabase database) : ISessionStore
{
    public Task<Session?> FindSessionAsync(string tenantId, string sessionId, CancellationToken cancellationToken) =>
        database.FindAsync(tenantId, SessionSql.Find, command => command.With(tenantId).With(sessionId), SessionRow.Read, cancellationToken);

    public Task<IReadOnlyList<Session>> FindSessionsAsync(
        string tenantId, IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, SessionSql.FindMany, command => command.With(tenantId).With(sessionIds), SessionRow.Read, cancellationToken);

    public Task<Session?> FindOpenSessionAsync(string tenantId, string tableId, CancellationToken cancellationToken) =>
        database.FindAsync(tenantId, SessionSql.FindOpen, command => command.With(tenantId).With(tableId), SessionRow.Read, cancellationToken);

    public Task<BoardSessions> ReadBoardAsync(string tenantId, string storeId, DateOnly unpaidSince, CancellationToken cancellationToken)
    {
        var script = new Script(tenantId) { IsSnapshot = true };
        script.Add(CatalogSql.ListTables).With(tenantId).With(storeId);
        script.Add(SessionSql.ListOpenOfStore).With(tenantId).With(storeId);
        script.Add(SessionSql.ListClosedNotPaid).With(tenantId).With(storeId).With(unpaidSince);
        return database.RunAsync(
            script,
            async results => new BoardSessions(
                await results.ListAsync(TableRow.Read).ConfigureAwait(false),
                await results.ListAsync(SessionRow.Read).ConfigureAwait(false),
                await results.ListAsync(SessionRow.Read).ConfigureAwait(false)),
            cancellationToken);
    }

    public Task<SessionDetail?> ReadSessionAsync(string tenantId, string sessionId, CancellationToken cancellationToken)
    {
        var script = new Script(tenantId) { IsSnapshot = true };
        script.Add(SessionSql.Find).With(tenantId).With(sessionId);
        script.Add(OrderSql.ListLinesOfSession).With(tenantId).With(sessionId);
        script.Add(OrderSql.ListOfSession).With(tenantId).With(sessionId);
        script.Add(PaymentSql.ListOfSession).With(tenantId).With(sessionId);
        script.Add(CashSql.ListOfSession).With(tenantId).With(sessionId);
        script.Add(EventSql.ListCartEvents).With(tenantId).With(sessionId);
        return database.RunAsync(script, ReadAsync, cancellationToken);
    }

    public Task<IReadOnlyList<KnownEvent>> FindEventsAsync(
        string tenantId, IReadOnlyCollection<string> idempotencyKeys, CancellationToken cancellationToken) =>
        EventReader.FindAsync(database, tenantId, idempotencyKeys, cancellationToken);

    public Task<IReadOnlyList<TenantScoped<Session>>> ListSilentSessionsAsync(
        DateTimeOffset since, int limit, CancellationToken cancellationToken) => database.ListAsync(
        Script.AllTenants, SessionSql.ListSilent,
        command => command.With(since).With(limit),
        row => TenantScopedRow.Read(row, SessionRow.Read),
        cancellationToken);

    private static async Task<SessionDetail?> ReadAsync(Results results)
    {
        if (await results.OneAsync(SessionRow.Read).ConfigureAwait(false) is not { } session)
        {
            return null;
        }

        var lines = (await results.ListAsync(OrderRow.ReadLine).ConfigureAwait(false))
            .ToLookup(line => line.OrderId, line => line.Line, StringComparer.Ordinal);
        return new SessionDetail(
            session,
            await results.ListAsync(row => OrderRow.Read(row, lines)).ConfigureAwait(false),
            await results.ListAsync(PaymentRow.Read).ConfigureAwait(false),
            await results.ListAsync(CashRow.Read).ConfigureAwait(false),
            await results.ListAsync(EventRow.ReadStored).ConfigureAwait(false));
    }
}
