using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Books;

internal sealed class SqliteBooksStore(SqliteDatabase database) : IBooksStore
{
    public Task<DayBooks> ReadDayAsync(string tenantId, StoreDate day, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.ReadSnapshot(snapshot => DayReader.Read(snapshot, tenantId, day)), cancellationToken);

    public Task<bool> WriteRunAsync(string tenantId, RunWrite write, CancellationToken cancellationToken)
    {
        if (write.Run is null && (write.ExceptionMoves.Count > 0 || write.RemovedMatches.Count > 0))
        {
            throw new ArgumentException("A run moves exceptions and ends matches, and there is none.", nameof(write));
        }

        return database.WriteAsync(link => RunWriter.Write(link, tenantId, write), static applied => applied, cancellationToken);
    }

    public Task<bool> IsSealedAsync(string tenantId, string itemId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(CloseSql.FindItem).With("$tenant_id", tenantId).With("$item_id", itemId).Number() is not null, cancellationToken);

    public Task<int> CountClosesAsync(string tenantId, string storeId, CancellationToken cancellationToken) => database.ReadAsync(
        link => (int)link.Use(CloseSql.Count).With("$tenant_id", tenantId).With("$store_id", storeId).Number()!.Value,
        cancellationToken);

    public Task<IReadOnlyList<StoreDate>> ListDaysAsync(
        string tenantId, DateOnly from, DateOnly to, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<StoreDate> (link) => link.Use(BooksSql.ListDays)
            .With("$tenant_id", tenantId)
            .With("$from", from)
            .With("$to", to)
            .List(StoreDateRow.Read),
        cancellationToken);

    public Task<IReadOnlyList<TenantScoped<StoreDate>>> ListStaleDaysAsync(DateOnly until, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<TenantScoped<StoreDate>> (link) => link.Use(StaleDaySql.List)
                .With("$until", until)
                .With("$limit", limit)
                .List(row => new TenantScoped<StoreDate>(row.Text(), StoreDateRow.Read(row))),
            cancellationToken);

    public Task<Run?> FindRunAsync(string tenantId, string runId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(BooksSql.FindRun).With("$tenant_id", tenantId).With("$id", runId).One(RunRow.Read), cancellationToken);

    public Task<IReadOnlyList<Run>> ListRunsAsync(string tenantId, BooksFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<Run> (link) => Filter(link.Use(BooksSql.ListRuns), tenantId, filter).List(RunRow.Read), cancellationToken);

    public Task<IReadOnlyList<StoredMatch>> ListMatchesAsync(string tenantId, BooksFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<StoredMatch> (link) => Filter(link.Use(BooksSql.ListMatches), tenantId, filter).List(MatchRow.Read),
            cancellationToken);

    public Task<IReadOnlyList<ExceptionCase>> ListExceptionsAsync(
        string tenantId, BooksFilter filter, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<ExceptionCase> (link) => Filter(link.Use(BooksSql.ListExceptions), tenantId, filter)
            .With("$state", EnumText.Of(filter.State))
            .With("$class", EnumText.Of(filter.Class))
            .With("$min_at_risk", filter.MinAtRisk)
            .With("$opened_before", filter.OpenedBefore)
            .List(ExceptionRow.Read),
        cancellationToken);

    public Task<ExceptionCase?> FindExceptionAsync(string tenantId, string exceptionId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            link => link.Use(BooksSql.FindException).With("$tenant_id", tenantId).With("$id", exceptionId).One(ExceptionRow.Read),
            cancellationToken);

    internal static Statement Filter(Statement statement, string tenantId, BooksFilter filter) => statement
        .With("$tenant_id", tenantId)
        .With("$after", filter.After ?? string.Empty)
        .With("$store_id", filter.StoreId)
        .With("$from", filter.From)
        .With("$to", filter.To)
        .With("$limit", filter.Limit);
}
