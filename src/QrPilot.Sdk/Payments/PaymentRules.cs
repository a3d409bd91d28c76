namespace QrPilot.Sdk.Payments;

/// <summary>The state machine of payment attempts. Pure.</summary>
public static class PaymentRules
{
    /// <summary>Whether money may still move without anybody asking again.</summary>
    public static bool MayStillMoveMoney(Payment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return !IsOutcome(payment.State);
    }

    /// <summary>Whether a state is an end: what follows it, if anything, is late money.</summary>
    public static bool IsOutcome(PaymentState state) =>
        state is not (PaymentState.Opening or PaymentState.Pending or PaymentState.Authorised or PaymentState.Unknown);

    /// <summary>Whether a state may follow another. Success is final; what failed may still succeed, since late money is money.</summary>
    public static bool MayFollow(PaymentState from, PaymentState to) => from switch
    {
        PaymentState.Succeeded => false,
        PaymentState.Opening => to != PaymentState.Opening,
        PaymentState.Pending or PaymentState.Unknown => to == PaymentState.Authorised || IsOutcome(to),
        PaymentState.Authorised => IsOutcome(to),
        _ => to == PaymentState.Succeeded,
    };
}
