using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Payments;

/// <summary>Writes everything about money inside a transaction; false on a conflict.</summary>
internal static class PaymentWriter
{
    public static bool Write(Link link, string tenantId, PaymentWrite write)
    {
        var payment = write.Payment;
        var statement = link.Use(write.ExpectedVersion is null ? PaymentSql.Insert : PaymentSql.Update)
            .With("$tenant_id", tenantId)
            .With("$id", payment.Id)
            .With("$session_id", payment.SessionId)
            .With("$store_id", payment.StoreId)
            .With("$business_date", payment.BusinessDate)
            .With("$gateway", payment.Gateway)
            .With("$account", payment.Account)
            .With("$amount", payment.Amount)
            .With("$state", EnumText.Of(payment.State))
            .With("$requested_at", payment.RequestedAt)
            .With("$created_at", payment.CreatedAt)
            .With("$expires_at", payment.ExpiresAt)
            .With("$pay_url", payment.PayUrl)
            .With("$deeplink", payment.Deeplink)
            .With("$qr_content", payment.QrContent)
            .With("$transaction_id", payment.TransactionId)
            .With("$gateway_code", payment.GatewayCode)
            .With("$paid_at", payment.PaidAt)
            .With("$refunded", payment.Refunded)
            .With("$version", payment.Version);
        if (write.ExpectedVersion is { } expected)
        {
            statement.With("$expected_version", expected);
        }

        return statement.Run() == 1;
    }

    public static bool Write(Link link, string tenantId, CashWrite write)
    {
        var cash = write.Record;
        if (write.IsVoid)
        {
            return link.Use(CashSql.Void)
                .With("$tenant_id", tenantId)
                .With("$id", cash.Id)
                .With("$voided_at", cash.VoidedAt)
                .With("$void_reason", cash.VoidReason)
                .Run() == 1;
        }

        return link.Use(CashSql.Insert)
            .With("$tenant_id", tenantId)
            .With("$id", cash.Id)
            .With("$session_id", cash.SessionId)
            .With("$store_id", cash.StoreId)
            .With("$business_date", cash.BusinessDate)
            .With("$amount", cash.Amount)
            .With("$tendered", cash.Tendered)
            .With("$note", cash.Note)
            .With("$taken_at", cash.TakenAt)
            .With("$received_at", cash.ReceivedAt)
            .With("$recorded_by", cash.RecordedBy)
            .With("$voided_at", cash.VoidedAt)
            .With("$void_reason", cash.VoidReason)
            .Run() == 1;
    }

    public static bool Write(Link link, string tenantId, Capture capture) => link.Use(CaptureSql.Insert)
        .With("$tenant_id", tenantId)
        .With("$id", capture.Id)
        .With("$gateway", capture.Gateway)
        .With("$account", capture.Account)
        .With("$transaction_id", capture.TransactionId)
        .With("$reference", capture.Reference)
        .With("$payment_id", capture.PaymentId)
        .With("$store_id", StoreKey.Of(capture.StoreId))
        .With("$business_date", capture.BusinessDate)
        .With("$amount", capture.Amount)
        .With("$paid_at", capture.PaidAt)
        .With("$received_at", capture.ReceivedAt)
        .Run() == 1;

    public static bool Write(Link link, string tenantId, NotificationMark mark) => link.Use(NotificationSql.Mark)
        .With("$tenant_id", tenantId)
        .With("$id", mark.NotificationId)
        .With("$outcome", EnumText.Of(mark.Outcome))
        .With("$payment_id", mark.PaymentId)
        .With("$detail", mark.Detail)
        .Run() == 1;
}
