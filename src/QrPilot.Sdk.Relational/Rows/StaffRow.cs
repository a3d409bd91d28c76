using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of staff. Their stores are rows of their own, which are read with it as one text.</summary>
public static class StaffRow
{
    /// <summary>Its own columns, in the order of reading and writing.</summary>
    public const string Columns = """
        tenant_id, id, login, name, role, password_hash, stamp, failed_sign_ins, locked_until, last_sign_in_at, created_at, disabled_at,
        version
        """;

    /// <summary>What is read: <see cref="Columns"/> of <c>staff</c> and the ids of the stores, with blanks between.</summary>
    public const string ReadColumns = $"""
        {Columns}, (
            select string_agg(store_id, ' ' order by store_id)
            from staff_stores
            where staff_stores.tenant_id = staff.tenant_id and staff_stores.staff_id = staff.id)
        """;

    /// <summary>Reads <see cref="ReadColumns"/>.</summary>
    public static StaffMember Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new StaffMember
        {
            TenantId = row.Text(),
            Id = row.Text(),
            Login = row.Text(),
            Name = row.Text(),
            Role = row.Choice<StaffRole>(),
            PasswordHash = row.TextOrNull(),
            Stamp = row.Text(),
            FailedSignIns = row.Count(),
            LockedUntil = row.InstantOrNull(),
            LastSignInAt = row.InstantOrNull(),
            CreatedAt = row.Instant(),
            DisabledAt = row.InstantOrNull(),
            Version = row.Number(),
            StoreIds = row.TextOrNull()?.Split(' ') ?? [],
        };
    }

    /// <summary>Writes <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(member);
        row.Text("tenant_id", member.TenantId);
        row.Text("id", member.Id);
        row.Text("login", member.Login);
        row.Text("name", member.Name);
        row.Choice("role", member.Role);
        row.Text("password_hash", member.PasswordHash);
        row.Text("stamp", member.Stamp);
        row.Count("failed_sign_ins", member.FailedSignIns);
        row.Instant("locked_until", member.LockedUntil);
        row.Instant("last_sign_in_at", member.LastSignInAt);
        row.Instant("created_at", member.CreatedAt);
        row.Instant("disabled_at", member.DisabledAt);
        row.Number("version", member.Version);
    }
}
