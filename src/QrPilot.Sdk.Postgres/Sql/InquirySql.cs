using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class InquirySql
{
    /// <summary>Takes what is due and nobody else is taking, and puts it off. The rows are found again by their places: the planner takes a
    /// limit that it does not know for a tenth of the table, and would read all of it to join by the key.</summary>
    public const string Claim = $"""
        with due as (
            select ctid as place, tenant_id, subject_id, due_at
            from inquiries
            where due_at <= $1
            order by due_at, tenant_id, subject_id
            limit $3
            for update skip locked),
        claimed as (
            update inquiries
            set due_at = $2
            where ctid = any(array(select place from due))
            returning tenant_id, subject_id, asked)
        select {InquiryRow.Columns}
        from due
        join claimed using (tenant_id, subject_id)
        order by due_at, tenant_id, subject_id
        """;

    public const string Put = $"""
        insert into inquiries ({InquiryRow.Columns})
        values ($1, $2, $3, $4)
        on conflict (tenant_id, subject_id) do update set due_at = excluded.due_at, asked = excluded.asked
        """;

    public const string Drop = """
        delete from inquiries
        where tenant_id = $1 and subject_id = $2
        """;
}
