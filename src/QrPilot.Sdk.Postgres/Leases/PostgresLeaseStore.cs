using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Leases;

internal sealed class PostgresLeaseStore(PostgresDatabase database) : ILeaseStore
{
    public Task PutAsync(IReadOnlyCollection<WorkUnit> units, TimeSpan dueIn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(units);
        return database.RunAsync(
            Script.AllTenants,
            LeaseSql.Put,
            command => command
                .With([.. units.Select(unit => TenantKey.Of(unit.TenantId))])
                .With([.. units.Select(unit => unit.Job)])
                .With([.. units.Select(unit => unit.Subject)])
                .With(dueIn.Ticks),
            cancellationToken);
    }

    public Task<IReadOnlyList<Lease>> ClaimAsync(string job, string holder, TimeSpan term, int limit, CancellationToken cancellationToken) =>
        database.ListAsync(
            Script.AllTenants, LeaseSql.Claim, command => command.With(job).With(holder).With(term.Ticks).With(limit), LeaseRow.Read, cancellationToken);

    public Task<bool> RenewAsync(Lease lease, TimeSpan term, CancellationToken cancellationToken) =>
        ChangeAsync(LeaseSql.Renew, lease, term, cancellationToken);

    public Task<bool> FinishAsync(Lease lease, TimeSpan? dueIn, CancellationToken cancellationToken) =>
        ChangeAsync(dueIn is null ? LeaseSql.Drop : LeaseSql.Return, lease, dueIn, cancellationToken);

    private async Task<bool> ChangeAsync(string sql, Lease lease, TimeSpan? time, CancellationToken cancellationToken) => await database.NumberAsync(
        Script.AllTenants,
        sql,
        command =>
        {
            LeaseRow.Write(command, lease);
            if (time is { } given)
            {
                command.With(given.Ticks);
            }
        },
        cancellationToken).ConfigureAwait(false) == 1;
}
