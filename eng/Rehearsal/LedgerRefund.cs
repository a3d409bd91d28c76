namespace QrPilot.Rehearsal;

/// <summary>A refund as the gateway truly knows it.</summary>
/// <param name="RefundId">As the host chose it.</param>
/// <param name="Amount">Whole đồng.</param>
/// <param name="State">working, done or refused.</param>
internal sealed record LedgerRefund(string RefundId, long Amount, string State);
