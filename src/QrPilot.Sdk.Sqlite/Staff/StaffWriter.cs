using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Staff;

/// <summary>Writes a staff member inside a transaction.</summary>
internal static class StaffWriter
{
    public static bool IsLoginTaken(Link link, StaffMember member) => link.Use(StaffSql.IsLoginTaken)
        .With("$login", member.Login)
        .With("$tenant_id", member.TenantId)
        .With("$id", member.Id)
        .Any();

    /// <summary>False on a conflict.</summary>
    public static bool Write(Link link, StaffWrite write)
    {
        var member = write.Member;
        var statement = link.Use(write.ExpectedVersion is null ? StaffSql.Insert : StaffSql.Update);
        StaffRow.Write(statement.Row, member);
        if (write.ExpectedVersion is { } expected)
        {
            statement.With("$expected_version", expected);
        }

        if (statement.Run() != 1)
        {
            return false;
        }

        foreach (var sql in (string[])[StaffSql.DropStores, StaffSql.AddStores])
        {
            link.Use(sql)
                .With("$tenant_id", member.TenantId)
                .With("$staff_id", member.Id)
                .With("$store_ids", IdList.Of(member.StoreIds))
                .Run();
        }

        return !write.EndsAnOwner || link.Use(StaffSql.FindOwner).With("$tenant_id", member.TenantId).Any();
    }
}
