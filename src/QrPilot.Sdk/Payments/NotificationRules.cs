using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Payments;

/// <summary>Decides what a verified notice changes. Pure, idempotent and monotonic: money is recorded once per gateway
/// transaction, and no later message takes a success back.</summary>
internal static class NotificationRules
{
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
        Func<GatewayNotice, Capture> newCapture,
        DateTimeOffset now)
    {
        if (notice.State == PaymentState.Succeeded && notice.TransactionId is not null)
        {
            return known is not null
                ? new NotificationDecision { Disposition = NotificationDisposition.Repeated }
                : MoneyMoved(notice, payment, session, newCapture(notice), now);
        }

        if (payment is null)
        {
            return new NotificationDecision
            {
                Disposition = NotificationDisposition.UnknownPayment,
                Detail = "It names no payment of ours, and no money moved.",
            };
        }

        return PaymentRules.MayFollow(payment.State, notice.State) && notice.State != PaymentState.Succeeded
            ? new NotificationDecision
            {
                Disposition = NotificationDisposition.Applied,
                Payment = payment with { State = notice.State, GatewayCode = notice.GatewayCode, Version = payment.Version + 1 },
            }
            : new NotificationDecision { Disposition = NotificationDisposition.Repeated };
    }

    private static NotificationDecision MoneyMoved(
        GatewayNotice notice, Payment? payment, Session? session, Capture capture, DateTimeOffset now)
    {
        if (payment is null || session is null)
        {
            return new NotificationDecision
            {
                Disposition = NotificationDisposition.UnknownPayment,
                Detail = "Money moved for a payment that is not ours.",
                Capture = capture with { BusinessDate = BusinessCalendar.Vietnam.DateOf(notice.At) },
            };
        }

        var booked = capture with { PaymentId = payment.Id, StoreId = session.StoreId, BusinessDate = session.BusinessDate };
        if (notice.Amount != payment.Amount)
        {
            return new NotificationDecision
            {
                Disposition = NotificationDisposition.AmountDiffers,
                Detail = $"{notice.Amount} moved for a payment of {payment.Amount}.",
                Capture = booked,
            };
        }

        if (payment.State == PaymentState.Succeeded)
        {
            return new NotificationDecision
            {
                Disposition = NotificationDisposition.Applied,
                Detail = "A second transaction for a payment that had succeeded.",
                Capture = booked,
            };
        }

        return new NotificationDecision
        {
            Disposition = NotificationDisposition.Applied,
            Capture = booked,
            Payment = payment with
            {
                State = PaymentState.Succeeded,
                TransactionId = notice.TransactionId,
                GatewayCode = notice.GatewayCode,
                PaidAt = notice.At,
                Version = payment.Version + 1,
            },
            Session = SessionRules.AddMoney(session, notice.Amount, notice.At, now),
        };
    }
}
