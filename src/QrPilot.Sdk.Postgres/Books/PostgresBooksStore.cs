using Npgsql;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Books;

internal sealed class PostgresBooksStore(PostgresDatabase database) : IBooksStore
{
    public Task<DayBooks> ReadDayAsync(string tenantId, StoreDate day, CancellationToken cancellationToken) =>
        database.RunAsync(DayScript.Of(tenantId, day), results => DayScript.ReadAsync(results, day), cancellationToken);

    public async Task<bool> WriteRunAsync(string tenantId, RunWrite write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (write.Run is null && (write.ExceptionMoves.Count > 0 || write.RemovedMatches.Count > 0))
        {
            throw new ArgumentException("A run moves exceptions and ends matches, and there is none.", nameof(write));
        }

        try
        {
            await database.RunAsync(RunScript.Of(tenantId, write), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (PostgresException exception) when (PostgresFault.IsConflict(exception))
        {
            return false;
        }
    }

    public async Task<bool> IsSealedAsync(string tenantId, string itemId, CancellationToken cancellationToken) =>
        await database.NumberAsync(tenantId, CloseSql.FindItem, command => command.With(tenantId).With(itemId), cancellationToken)
            .ConfigureAwait(false) is not null;

    public async Task<int> CountClosesAsync(string tenantId, string storeId, CancellationToken cancellationToken) =>
        (int)(await database.NumberAsync(tenantId, CloseSql.Count, command => command.With(tenantId).With(storeId), cancellationToken)
            .ConfigureAwait(false))!.Value;

    public Task<IReadOnlyList<StoreDate>> ListDaysAsync(
        string tenantId, DateOnly from, DateOnly to, CancellationToken cancellationToken) => database.ListAsync(
        tenantId, BooksSql.ListDays, command => command.With(tenantId).With(from).With(to), StoreDateRow.Read, cancellationToken);

    public Task<IReadOnlyList<TenantScoped<StoreDate>>> ListStaleDaysAsync(DateOnly until, int limit, CancellationToken cancellationToken) =>
        database.ListAsync(
            Script.AllTenants,
            StaleDaySql.List,
            command => command.With(until).With(limit),
            row => new TenantScoped<StoreDate>(row.Text(), StoreDateRow.Read(row)),
            cancellationToken);

    public Task<Run?> FindRunAsync(string tenantId, string runId, CancellationToken cancellationToken) =>
        database.FindAsync(tenantId, BooksSql.FindRun, command => command.With(tenantId).With(runId), RunRow.Read, cancellationToken);

    public Task<IReadOnlyList<Run>> ListRunsAsync(string tenantId, BooksFilter filter, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, BooksSql.ListRuns, command => Set(command, tenantId, filter), RunRow.Read, cancellationToken);

    public Task<IReadOnlyList<StoredMatch>> ListMatchesAsync(string tenantId, BooksFilter filter, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, BooksSql.ListMatches, command => Set(command, tenantId, filter), MatchRow.Read, cancellationToken);

    public Task<IReadOnlyList<ExceptionCase>> ListExceptionsAsync(
        string tenantId, BooksFilter filter, CancellationToken cancellationToken) => database.ListAsync(
        tenantId, BooksSql.ListExceptions,
        command =>
        {
            Set(command, tenantId, filter);
            command.Choice("state", filter.State);
            command.Choice("class", filter.Class);
            command.With((long?)filter.MinAtRisk).With(filter.OpenedBefore);
        },
        ExceptionRow.Read,
        cancellationToken);

    public Task<ExceptionCase?> FindExceptionAsync(string tenantId, string exceptionId, CancellationToken cancellationToken) =>
        database.FindAsync(
            tenantId, BooksSql.FindException, command => command.With(tenantId).With(exceptionId), ExceptionRow.Read, cancellationToken);

    internal static void Set(Command command, string tenantId, BooksFilter filter) => command
        .With(tenantId)
        .With(filter.After ?? string.Empty)
        .With(filter.StoreId)
        .With(filter.From)
        .With(filter.To)
        .With(filter.Limit);
}
