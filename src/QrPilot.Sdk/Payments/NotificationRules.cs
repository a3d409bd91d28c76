using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Payments;

/// <summary>Decides what a verified notice changes. Pure, idempotent and monotonic: money is recorded once per gateway
/// transaction, and no later message takes a success back. The checks stand in the order in which gateways expect their answers:
/// payment, currency and amount, state.</summary>
internal static class NotificationRules
{
    private const string Currency = "VND";

    /// <summary>The transaction that moved money, or null when none did. A gateway that gives no id of its own moves money once an order.</summary>
    public static string? TransactionOf(GatewayNotice notice) =>
        MovedMoney(notice) ? notice.TransactionId ?? notice.Reference : null;

    /// <param name="notice">What the gateway says.</param>
    /// <param name="payment">The payment that the notice names, on the account that received it, or null.</param>
    /// <param name="session">The payment's session, or null.</param>
    /// <param name="known">The capture of the same gateway transaction, or null.</param>
    /// <param name="newCapture">Makes the capture with an id, the account and the time of receipt.</param>
    /// <param name="now">The host's clock.</param>
    public static NotificationDecision Decide(
        GatewayNotice notice,
        Payment? payment,
        Session? session,
        Capture? known,
        Func<Capture> newCapture,
        DateTimeOffset now)
    {
        var isNewMoney = MovedMoney(notice) && known is null;
        if (payment is null || session is null)
        {
            return new NotificationDecision
            {
                Disposition = NotificationDisposition.UnknownPayment,
                Detail = MovedMoney(notice) ? "Money moved for a payment that is not ours." : "It names no payment of ours, and no money moved.",
                Capture = isNewMoney ? newCapture() with { BusinessDate = BusinessCalendar.Vietnam.DateOf(notice.At) } : null,
            };
        }

        if (notice.Currency != Currency)
        {
            return new NotificationDecision
            {
                Disposition = NotificationDisposition.AmountDiffers,
                Detail = $"{notice.Amount?.Dong} {notice.Currency} for a payment of {payment.Amount}: only {Currency} can be booked.",
            };
        }

        var capture = isNewMoney
            ? newCapture() with { PaymentId = payment.Id, StoreId = session.StoreId, BusinessDate = session.BusinessDate }
            : null;
        if (notice.Amount is { } amount && amount != payment.Amount)
        {
            return new NotificationDecision
            {
                Disposition = NotificationDisposition.AmountDiffers,
                Detail = MovedMoney(notice) ? $"{amount} moved for a payment of {payment.Amount}." : $"It speaks of {amount} for a payment of {payment.Amount}.",
                Capture = capture,
            };
        }

        return capture is null ? WithoutMoney(notice, payment) : MoneyMoved(notice, payment, session, capture, now);
    }

    /// <summary>A word about a refund is not one about the payment: its amount is the refund's.</summary>
    private static bool MovedMoney(GatewayNotice notice) => notice is { Amount: not null, Currency: Currency, State: GatewayState.Succeeded };

    private static NotificationDecision WithoutMoney(GatewayNotice notice, Payment payment)
    {
        var state = GatewayStates.ToPayment(notice.State);
        return state != PaymentState.Succeeded && PaymentRules.MayFollow(payment.State, state)
            ? new NotificationDecision
            {
                Disposition = NotificationDisposition.Applied,
                Payment = payment with { State = state, GatewayCode = notice.GatewayCode, Version = payment.Version + 1 },
            }
            : new NotificationDecision { Disposition = NotificationDisposition.Repeated };
    }

    private static NotificationDecision MoneyMoved(GatewayNotice notice, Payment payment, Session session, Capture capture, DateTimeOffset now)
    {
        if (payment.State == PaymentState.Succeeded)
        {
            return new NotificationDecision
            {
                Disposition = NotificationDisposition.Applied,
                Detail = "A second transaction for a payment that had succeeded.",
                Capture = capture,
            };
        }

        return new NotificationDecision
        {
            Disposition = NotificationDisposition.Applied,
            Capture = capture,
            Payment = payment with
            {
                State = PaymentState.Succeeded,
                TransactionId = capture.TransactionId,
                GatewayCode = notice.GatewayCode,
                PaidAt = notice.At,
                Version = payment.Version + 1,
            },
            Session = SessionRules.AddMoney(session, capture.Amount, notice.At, now),
        };
    }
}
