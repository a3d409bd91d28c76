using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Payments.Refunds;

/// <summary>What may be given back, and what a gateway's word about a refund changes. Pure.</summary>
internal static class RefundRules
{
    /// <summary>Whether nothing more is to come: the money has gone back, or it will not.</summary>
    public static bool IsFinal(RefundState state) => state is RefundState.Refunded or RefundState.Failed;

    /// <summary>What to give back.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="earlier">Its refunds until now.</param>
    /// <param name="wished">What to give back, or null for all that is left.</param>
    /// <param name="capabilities">What its gateway can do.</param>
    /// <exception cref="CommandException">The payment has not succeeded, nothing or less is left of it, or the gateway does not do this,
    /// or not now.</exception>
    public static VndAmount AmountOf(Payment payment, IReadOnlyList<Refund> earlier, VndAmount? wished, GatewayCapabilities capabilities)
    {
        if (payment.State != PaymentState.Succeeded || payment.TransactionId is null)
        {
            throw NotRefundable("Only a payment that has succeeded can be given back.");
        }

        if (!capabilities.CanRefund)
        {
            throw NotRefundable($"{payment.Gateway} has no refunds; give the money back by hand.");
        }

        if (capabilities.RefundsOneAtATime && earlier.Any(refund => !IsFinal(refund.State)))
        {
            throw new CommandException(
                RefusalKind.Conflict,
                ErrorCodes.RefundUnderWay,
                $"{payment.Gateway} is still working on an earlier refund of this payment.",
                retryAfter: TimeSpan.FromMinutes(1));
        }

        var rest = payment.Amount - payment.Refunded;
        var amount = wished ?? rest;
        if (amount > rest || rest == VndAmount.Zero)
        {
            throw new CommandException(
                RefusalKind.Contradiction, ErrorCodes.RefundExceedsRest, $"{rest} is left of the payment; the rest has been given back.", "amount");
        }

        return amount == payment.Amount || capabilities.CanRefundPartially
            ? amount
            : throw NotRefundable($"{payment.Gateway} gives back whole payments only.");
    }

    /// <summary>What a gateway's word says about this refund: nothing when its transaction is another refund's. A gateway that tells of the
    /// newest refund only tells of the earlier one until it has this one.</summary>
    public static RefundOutcome About(Refund refund, IEnumerable<Refund> refunds, RefundOutcome word) =>
        word.TransactionId is { } id && refunds.Any(other => other.Id != refund.Id && other.TransactionId == id)
            ? word with { State = GatewayState.Unknown, TransactionId = null, At = null }
            : word;

    /// <summary>What the answer to a question says now. That money will not go back is not believed when the refund was sent again since:
    /// the gateway may carry out now what it did not know then.</summary>
    public static RefundOutcome Since(Refund asked, Refund refund, RefundOutcome word) =>
        word.State == GatewayState.RefundFailed && refund.SentAt != asked.SentAt ? word with { State = GatewayState.Unknown } : word;

    /// <summary>The refund after the gateway's word, with what hangs on it; null when it says nothing new.</summary>
    public static RefundChange? Apply(Refund refund, RefundOutcome outcome, Payment payment, Session session, DateTimeOffset now)
    {
        var state = StateOf(outcome.State);
        if (IsFinal(refund.State) || (state == refund.State && outcome.TransactionId == refund.TransactionId))
        {
            return null;
        }

        var changed = refund with
        {
            State = state,
            GatewayCode = outcome.GatewayCode,
            TransactionId = outcome.TransactionId ?? refund.TransactionId,
            FinishedAt = IsFinal(state) ? outcome.At ?? now : null,
            HeardAt = IsFinal(state) ? now : null,
            Version = refund.Version + 1,
        };
        return state switch
        {
            RefundState.Refunded => new RefundChange(
                changed, null, SessionRules.AddMoney(session, VndAmount.Zero - refund.Amount, changed.FinishedAt!.Value, now)),
            RefundState.Failed => new RefundChange(
                changed, payment with { Refunded = payment.Refunded - refund.Amount, Version = payment.Version + 1 }, null),
            _ => new RefundChange(changed, null, null),
        };
    }

    /// <summary>The gateway's word about a refund that has come to its end, as it was.</summary>
    public static RefundOutcome EndOf(Refund refund) => new()
    {
        State = refund.State == RefundState.Refunded ? GatewayState.Refunded : GatewayState.RefundFailed,
        GatewayCode = refund.GatewayCode ?? "",
        TransactionId = refund.TransactionId,
        At = refund.FinishedAt,
    };

    private static RefundState StateOf(GatewayState state) => state switch
    {
        GatewayState.RefundPending or GatewayState.Pending => RefundState.Pending,
        GatewayState.Refunded => RefundState.Refunded,
        GatewayState.RefundFailed => RefundState.Failed,
        _ => RefundState.Unknown,
    };

    private static CommandException NotRefundable(string message) => new(RefusalKind.Contradiction, ErrorCodes.NotRefundable, message);
}
