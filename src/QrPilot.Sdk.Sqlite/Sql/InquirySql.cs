using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class InquirySql
{
    public const string ListDue = $"""
        select {InquiryRow.Columns}
        from inquiries indexed by inquiries_due
        where due_at <= $now
        order by due_at, tenant_id, subject_id
        limit $limit
        """;

    public const string Put = $"""
        insert into inquiries ({InquiryRow.Columns})
        values ($tenant_id, $subject_id, $due_at, $asked)
        on conflict do update set due_at = excluded.due_at, asked = excluded.asked
        """;

    public const string Drop = """
        delete from inquiries
        where tenant_id = $tenant_id and subject_id = $subject_id
        """;
}
