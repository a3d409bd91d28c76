using QrPilot.Sdk.Events;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sqlite.Feed;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Payments;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Sessions;

internal sealed class SqliteSessionStore(SqliteDatabase database) : ISessionStore
{
    public Task<Session?> FindSessionAsync(string tenantId, string sessionId, CancellationToken cancellationToken) =>
        database.ReadAsync(link => Find(link, tenantId, sessionId), cancellationToken);

    public Task<IReadOnlyList<Session>> FindSessionsAsync(
        string tenantId, IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<Session> (link) => link.Use(SessionSql.FindMany)
            .With("$tenant_id", tenantId)
            .With("$ids", IdList.Of(sessionIds))
            .List(SessionRow.Read),
        cancellationToken);

    public Task<Session?> FindOpenSessionAsync(string tenantId, string tableId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            link => link.Use(SessionSql.FindOpen).With("$tenant_id", tenantId).With("$table_id", tableId).One(SessionRow.Read),
            cancellationToken);

    public Task<BoardSessions> ReadBoardAsync(
        string tenantId, string storeId, DateOnly unpaidSince, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.ReadSnapshot(snapshot => new BoardSessions(
            snapshot.Use(CatalogSql.ListTables).With("$tenant_id", tenantId).With("$store_id", storeId).List(TableRow.Read),
            snapshot.Use(SessionSql.ListOpenOfStore).With("$tenant_id", tenantId).With("$store_id", storeId).List(SessionRow.Read),
            snapshot.Use(SessionSql.ListClosedNotPaid)
                .With("$tenant_id", tenantId)
                .With("$store_id", storeId)
                .With("$unpaid_since", unpaidSince)
                .List(SessionRow.Read))),
        cancellationToken);

    public Task<SessionDetail?> ReadSessionAsync(string tenantId, string sessionId, CancellationToken cancellationToken) =>
        database.ReadAsync(link => link.ReadSnapshot(snapshot => Read(snapshot, tenantId, sessionId)), cancellationToken);

    public Task<IReadOnlyList<KnownEvent>> FindEventsAsync(
        string tenantId, IReadOnlyCollection<string> idempotencyKeys, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<KnownEvent> (link) => link.Use(EventSql.FindManyByKey)
            .With("$tenant_id", tenantId)
            .With("$keys", IdList.Of(idempotencyKeys))
            .List(row => Known(EventRow.ReadStored(row))),
        cancellationToken);

    public Task<IReadOnlyList<TenantScoped<Session>>> ListSilentSessionsAsync(
        DateTimeOffset since, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<TenantScoped<Session>> (link) => link.Use(SessionSql.ListSilent)
            .With("$since", since)
            .With("$limit", limit)
            .List(row => TenantScopedRow.Read(row, SessionRow.Read)),
        cancellationToken);

    public static Session? Find(Link link, string tenantId, string sessionId) =>
        link.Use(SessionSql.Find).With("$tenant_id", tenantId).With("$id", sessionId).One(SessionRow.Read);

    private static SessionDetail? Read(Link link, string tenantId, string sessionId)
    {
        if (Find(link, tenantId, sessionId) is not { } session)
        {
            return null;
        }

        return new SessionDetail(
            session,
            OrderReader.Read(link, tenantId, sessionId),
            link.Use(PaymentSql.ListOfSession)
                .With("$tenant_id", tenantId)
                .With("$session_id", sessionId)
                .List(PaymentRow.Read),
            link.Use(CashSql.ListOfSession)
                .With("$tenant_id", tenantId)
                .With("$session_id", sessionId)
                .List(CashRow.Read),
            link.Use(EventSql.ListCartEvents)
                .With("$tenant_id", tenantId)
                .With("$session_id", sessionId)
                .List(EventRow.ReadStored));
    }

    private static KnownEvent Known(StoredEvent stored) => new(stored.Event.IdempotencyKey, stored.Seq, stored.Event);
}
