using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Payments;

/// <summary>Writes refunds and inquiries inside a transaction; false on a conflict.</summary>
internal static class RefundWriter
{
    public static bool Write(Link link, string tenantId, RefundWrite write)
    {
        var statement = link.Use(write.ExpectedVersion is null ? RefundSql.Insert : RefundSql.Update);
        RefundRow.Write(statement.Row, tenantId, write.Refund);
        if (write.ExpectedVersion is { } expected)
        {
            statement.With("$expected_version", expected);
        }

        return statement.Run() == 1;
    }

    public static void Write(Link link, string tenantId, InquiryWrite write)
    {
        if (write.Inquiry is { } inquiry)
        {
            Put(link, tenantId, inquiry);
        }
        else
        {
            link.Use(InquirySql.Drop).With("$tenant_id", tenantId).With("$subject_id", write.SubjectId).Run();
        }
    }

    /// <summary>Takes what is due and puts it off. The writer is alone, so nobody else takes the same.</summary>
    public static List<TenantScoped<Inquiry>> Claim(Link link, DateTimeOffset now, DateTimeOffset leaseUntil, int limit)
    {
        var due = link.Use(InquirySql.ListDue).With("$now", now).With("$limit", limit).List(InquiryRow.Read);
        foreach (var (tenantId, inquiry) in due)
        {
            Put(link, tenantId, inquiry with { DueAt = leaseUntil });
        }

        return due;
    }

    private static void Put(Link link, string tenantId, Inquiry inquiry)
    {
        var statement = link.Use(InquirySql.Put);
        InquiryRow.Write(statement.Row, tenantId, inquiry);
        statement.Run();
    }
}
