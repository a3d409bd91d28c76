using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Judges payments by the captures of their day. Pure.</summary>
internal sealed class PaymentTrust
{
    private readonly HashSet<string> _timely;
    private readonly HashSet<string> _late;
    private readonly HashSet<(string? PaymentId, string Transaction)> _lateTransactions;

    /// <param name="captures">The day's captures.</param>
    /// <param name="late">The ids of what the day's close does not hold.</param>
    public PaymentTrust(IReadOnlyCollection<Capture> captures, IReadOnlySet<string> late)
    {
        var after = captures.Where(capture => late.Contains(capture.Id)).ToList();
        _timely = PaymentsOf(captures.Where(capture => !late.Contains(capture.Id)));
        _late = PaymentsOf(after);
        _lateTransactions = [.. after.Select(capture => (capture.PaymentId, capture.TransactionId))];
    }

    public Trust Of(Payment payment)
    {
        var succeeded = payment.State == PaymentState.Succeeded;
        if (succeeded && !_lateTransactions.Contains((payment.Id, payment.TransactionId!)))
        {
            return Trust.Settled;
        }

        if (_timely.Contains(payment.Id))
        {
            return Trust.Captured;
        }

        if (_late.Contains(payment.Id))
        {
            return succeeded ? Trust.SettledLate : Trust.CapturedLate;
        }

        return PaymentRules.MayStillMoveMoney(payment) ? Trust.Live : Trust.None;
    }

    private static HashSet<string> PaymentsOf(IEnumerable<Capture> captures) =>
        captures.Select(capture => capture.PaymentId).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
