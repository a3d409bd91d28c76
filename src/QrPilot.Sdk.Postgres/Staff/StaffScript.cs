using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Staff;

/// <summary>Writes a staff member as statements of a script.</summary>
internal static class StaffScript
{
    public static void Add(Script script, StaffWrite write)
    {
        var member = write.Member;
        if (write.EndsAnOwner)
        {
            script.Add(StaffSql.LockOwners).With(member.TenantId);
        }

        var command = script.Add(write.ExpectedVersion is null ? StaffSql.Insert : StaffSql.Update);
        StaffRow.Write(command, member);
        if (write.ExpectedVersion is { } expected)
        {
            command.With(expected);
        }

        script.Add(StaffSql.DropStores).With(member.TenantId).With(member.Id).With(member.StoreIds);
        script.Add(StaffSql.AddStores).With(member.TenantId).With(member.Id).With(member.StoreIds);
        if (write.EndsAnOwner)
        {
            script.Add(StaffSql.ExpectOwner).With(member.TenantId);
        }
    }
}
