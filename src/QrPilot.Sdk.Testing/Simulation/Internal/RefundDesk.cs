using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Decides how refunds end. State: the outcomes that were asked for, in memory.</summary>
internal sealed class RefundDesk(IOptions<GatewaySimulatorOptions> options)
{
    private readonly Lock _gate = new();
    private readonly List<(string? OrderId, GatewayRefundFault Fault, string? Code)> _demands = [];

    /// <summary>Asks for an outcome of the next refunds.</summary>
    /// <param name="orderId">Of this order only; null for any.</param>
    /// <param name="fault">The trouble.</param>
    /// <param name="code">The gateway's code of a refusal; null for a usual one.</param>
    /// <param name="times">How many refunds.</param>
    public void Demand(string? orderId, GatewayRefundFault fault, string? code, int times)
    {
        lock (_gate)
        {
            _demands.AddRange(Enumerable.Repeat((orderId, fault, code), times));
        }
    }

    public (GatewayRefundFault Fault, string? Code) Decide(string orderId, string refundId)
    {
        lock (_gate)
        {
            var index = _demands.FindIndex(demand => demand.OrderId is null || demand.OrderId == orderId);
            if (index >= 0)
            {
                var (_, fault, code) = _demands[index];
                _demands.RemoveAt(index);
                return (fault, code);
            }
        }

        return (options.Value.Faults.DecideRefund(refundId), null);
    }

    /// <summary>The refund that a decision makes of a request.</summary>
    /// <param name="id">The merchant's id for it.</param>
    /// <param name="transactionId">The gateway's number for it.</param>
    /// <param name="asked">What was asked back, whole đồng.</param>
    /// <param name="isFull">Whether that is all of the payment.</param>
    /// <param name="now">Milliseconds since 1970.</param>
    /// <param name="usualTime">How long the gateway takes.</param>
    /// <param name="fault">The decision.</param>
    /// <param name="refusedWith">The gateway's code when the decision is a refusal.</param>
    public LedgerRefund Make(
        string id, string transactionId, long asked, bool isFull, long now, TimeSpan usualTime, GatewayRefundFault fault, string refusedWith)
    {
        var usuallyDueAt = now + (long)usualTime.TotalMilliseconds;
        var delay = fault == GatewayRefundFault.Delay ? (long)options.Value.Faults.RefundDelay.TotalMilliseconds : 0;
        return new LedgerRefund
        {
            Id = id,
            TransactionId = transactionId,
            Returned = fault == GatewayRefundFault.Part ? asked / 2 : asked,
            IsFull = isFull,
            StartedAt = now,
            UsuallyDueAt = usuallyDueAt,
            DueAt = usuallyDueAt + delay,
            RefusedWith = fault == GatewayRefundFault.Refuse ? refusedWith : null,
        };
    }
}
