using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Leases;

/// <summary>All hosts of a file are on one machine, so their clock is the store's.</summary>
internal sealed class SqliteLeaseStore(SqliteDatabase database, TimeProvider clock) : ILeaseStore
{
    public Task PutAsync(IReadOnlyCollection<WorkUnit> units, TimeSpan dueIn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(units);
        return database.WriteAsync(
            link =>
            {
                var dueAt = clock.GetUtcNow() + dueIn;
                foreach (var unit in units)
                {
                    var statement = link.Use(LeaseSql.Put).With("$due_at", dueAt);
                    LeaseRow.WriteUnit(statement.Row, unit);
                    statement.Run();
                }

                return true;
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<Lease>> ClaimAsync(
        string job, string holder, TimeSpan term, int limit, CancellationToken cancellationToken)
    {
        // Most rounds find nothing: the writer is left alone then.
        var isDue = await database.ReadAsync(link => ListDue(link, job, limit: 1).Count > 0, cancellationToken).ConfigureAwait(false);
        return isDue
            ? await database.WriteAsync(link => Claim(link, job, holder, term, limit), cancellationToken).ConfigureAwait(false)
            : [];
    }

    public Task<bool> RenewAsync(Lease lease, TimeSpan term, CancellationToken cancellationToken) =>
        ChangeAsync(LeaseSql.Renew, lease, term, cancellationToken);

    public Task<bool> FinishAsync(Lease lease, TimeSpan? dueIn, CancellationToken cancellationToken) =>
        ChangeAsync(dueIn is null ? LeaseSql.Drop : LeaseSql.Return, lease, dueIn, cancellationToken);

    /// <summary>The writer is alone, so nobody else takes the same.</summary>
    private List<Lease> Claim(Link link, string job, string holder, TimeSpan term, int limit)
    {
        var leases = new List<Lease>();
        foreach (var unit in ListDue(link, job, limit))
        {
            var lease = new Lease(unit, link.Use(LeaseSql.NextFence).Number()!.Value);
            var statement = link.Use(LeaseSql.Claim).With("$due_at", clock.GetUtcNow() + term).With("$holder", holder);
            LeaseRow.Write(statement.Row, lease);
            statement.Run();
            leases.Add(lease);
        }

        return leases;
    }

    private List<WorkUnit> ListDue(Link link, string job, int limit) => link.Use(LeaseSql.ListDue)
        .With("$job", job)
        .With("$now", clock.GetUtcNow())
        .With("$limit", limit)
        .List(LeaseRow.ReadUnit);

    private Task<bool> ChangeAsync(string sql, Lease lease, TimeSpan? time, CancellationToken cancellationToken) => database.WriteAsync(
        link =>
        {
            var statement = link.Use(sql);
            LeaseRow.Write(statement.Row, lease);
            if (time is { } given)
            {
                statement.With("$due_at", clock.GetUtcNow() + given);
            }

            return statement.Run() == 1;
        },
        cancellationToken);
}
