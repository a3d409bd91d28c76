using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Staff;

internal sealed class SqliteStaffStore(SqliteDatabase database) : IStaffStore
{
    public Task<StaffMember?> FindStaffAsync(string tenantId, string staffId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(StaffSql.Find).With("$tenant_id", tenantId).With("$id", staffId).One(StaffRow.Read), cancellationToken);

    public Task<StaffMember?> FindStaffByLoginAsync(string login, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(StaffSql.FindByLogin).With("$login", login).One(StaffRow.Read), cancellationToken);

    public Task<IReadOnlyList<StaffMember>> ListStaffAsync(string tenantId, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<StaffMember> (link) => link.Use(StaffSql.List).With("$tenant_id", tenantId).List(StaffRow.Read), cancellationToken);

    public Task<bool> HasOwnerAsync(string tenantId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(StaffSql.FindOwner).With("$tenant_id", tenantId).Any(), cancellationToken);
}
