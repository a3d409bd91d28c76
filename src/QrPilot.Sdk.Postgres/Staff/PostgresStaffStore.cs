using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Staff;

internal sealed class PostgresStaffStore(PostgresDatabase database) : IStaffStore
{
    public Task<StaffMember?> FindStaffAsync(string tenantId, string staffId, CancellationToken cancellationToken) =>
        database.FindAsync(tenantId, StaffSql.Find, command => command.With(tenantId).With(staffId), StaffRow.Read, cancellationToken);

    public Task<StaffMember?> FindStaffByLoginAsync(string login, CancellationToken cancellationToken) =>
        database.FindAsync(Script.AllTenants, StaffSql.FindByLogin, command => command.With(login), StaffRow.Read, cancellationToken);

    public Task<IReadOnlyList<StaffMember>> ListStaffAsync(string tenantId, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, StaffSql.List, command => command.With(tenantId), StaffRow.Read, cancellationToken);

    public async Task<bool> HasOwnerAsync(string tenantId, CancellationToken cancellationToken) =>
        await database.NumberAsync(tenantId, StaffSql.FindOwner, command => command.With(tenantId), cancellationToken)
            .ConfigureAwait(false) is not null;
}
