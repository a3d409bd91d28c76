using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class LeaseSql
{
    private const string IsHeld = "tenant_id = $tenant_id and job = $job and subject = $subject and fence = $fence and holder is not null";

    public const string Put = $"""
        insert into leases ({LeaseRow.Key}, due_at, fence)
        values ($tenant_id, $job, $subject, $due_at, 0)
        on conflict do nothing
        """;

    public const string ListDue = $"""
        select {LeaseRow.Key}
        from leases indexed by leases_due
        where job = $job and due_at <= $now
        order by due_at, tenant_id, subject
        limit $limit
        """;

    public const string NextFence = """
        update lease_fences
        set last = last + 1
        returning last
        """;

    public const string Claim = """
        update leases
        set due_at = $due_at, holder = $holder, fence = $fence
        where tenant_id = $tenant_id and job = $job and subject = $subject
        """;

    public const string Renew = $"""
        update leases
        set due_at = $due_at
        where {IsHeld}
        """;

    public const string Return = $"""
        update leases
        set due_at = $due_at, holder = null
        where {IsHeld}
        """;

    public const string Drop = $"""
        delete from leases
        where {IsHeld}
        """;
}
