using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Payments;

/// <summary>Writes everything about money inside a transaction; false on a conflict.</summary>
internal static class PaymentWriter
{
    public static bool Write(Link link, string tenantId, PaymentWrite write)
    {
        var statement = link.Use(write.ExpectedVersion is null ? PaymentSql.Insert : PaymentSql.Update);
        PaymentRow.Write(statement.Row, tenantId, write.Payment);
        if (write.ExpectedVersion is { } expected)
        {
            statement.With("$expected_version", expected);
        }

        return statement.Run() == 1;
    }

    public static bool Write(Link link, string tenantId, CashWrite write)
    {
        if (write.IsVoid)
        {
            return link.Use(CashSql.Void)
                .With("$tenant_id", tenantId)
                .With("$id", write.Record.Id)
                .With("$voided_at", write.Record.VoidedAt)
                .With("$void_reason", write.Record.VoidReason)
                .Run() == 1;
        }

        var statement = link.Use(CashSql.Insert);
        CashRow.Write(statement.Row, tenantId, write.Record);
        return statement.Run() == 1;
    }

    public static bool Write(Link link, string tenantId, Capture capture)
    {
        var statement = link.Use(CaptureSql.Insert);
        CaptureRow.Write(statement.Row, tenantId, capture);
        return statement.Run() == 1;
    }

    public static bool Write(Link link, string tenantId, NotificationMark mark) => link.Use(NotificationSql.Mark)
        .With("$tenant_id", tenantId)
        .With("$id", mark.NotificationId)
        .With("$outcome", EnumText.Of(mark.Outcome))
        .With("$payment_id", mark.PaymentId)
        .With("$detail", mark.Detail)
        .Run() == 1;
}
