using QrPilot.Sdk.Events;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Payments;

/// <summary>Makes the events of payments.</summary>
internal static class PaymentEvents
{
    public static EventDraft Requested(Session session, Payment payment, DateTimeOffset now) =>
        Make(session, payment, EventTypes.PaymentRequested, payment.RequestedAt, now);

    public static EventDraft Changed(Session session, Payment payment, DateTimeOffset at, DateTimeOffset now) => Make(
        session,
        payment,
        payment.State switch
        {
            PaymentState.Succeeded => EventTypes.PaymentSucceeded,
            PaymentState.Expired => EventTypes.PaymentExpired,
            _ => EventTypes.PaymentFailed,
        },
        at,
        now);

    public static EventDraft Refunded(Session session, Payment payment, Refund refund, DateTimeOffset now) =>
        SessionEvents.Make(session, EventTypes.PaymentRefunded, $"{refund.Id}/refunded", refund.FinishedAt ?? now, now, json =>
        {
            json.WriteString("payment_id", payment.Id);
            json.WriteString("refund_id", refund.Id);
            json.WriteString("gateway", payment.Gateway);
            json.WriteNumber("amount", refund.Amount.Dong);
            json.WriteString("reason", refund.Reason);
        });

    private static EventDraft Make(Session session, Payment payment, string type, DateTimeOffset at, DateTimeOffset now) =>
        SessionEvents.Make(session, type, $"{payment.Id}/{type}", at, now, json =>
        {
            json.WriteString("payment_id", payment.Id);
            json.WriteString("gateway", payment.Gateway);
            json.WriteNumber("amount", payment.Amount.Dong);
            if (payment.TransactionId is not null)
            {
                json.WriteString("transaction_id", payment.TransactionId);
            }

            if (payment.GatewayCode is not null)
            {
                json.WriteString("gateway_code", payment.GatewayCode);
            }
        });
}
