using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Cli.Replay;

/// <summary>Says how the books must stand, by what was really done. Pure.</summary>
internal static class Expectations
{
    /// <param name="truth">What was done.</param>
    /// <param name="closed">The days that were closed before held notifications were released.</param>
    /// <param name="isSettled">Whether settlement reports tell of all money at gateways, also of what was never notified.</param>
    public static Expectation Of(OrderTruth truth, IReadOnlySet<StoreDay> closed, bool isSettled)
    {
        var order = truth.Order;
        var total = order.Total.Dong;
        var back = order.GivenBack.Dong;
        var slip = PlannedOrder.Slip.Dong;
        var isClosed = closed.Contains(new StoreDay(order.Store, order.BusinessDate));
        return order switch
        {
            _ when order.Total == VndAmount.Zero => new Expectation(null, []),
            { Fault: FaultKind.Lost } when isSettled =>
                new Expectation(null, [new(ExceptionClass.SettledNotNotified, total, total, total, total)]),
            { Tender: TenderKind.None } or { Fault: FaultKind.Lost } =>
                new Expectation(null, [new(ExceptionClass.MissingPayment, total, 0, total)]),
            { Fault: FaultKind.Delayed } when isClosed => new Expectation(null, [new(ExceptionClass.LatePayment, total, total, total)]),
            { Fault: FaultKind.Over } => new Expectation(null, [new(ExceptionClass.AmountOver, total, total + slip, slip)]),
            { Fault: FaultKind.Under } => new Expectation(null, [new(ExceptionClass.AmountUnder, total, total - slip, slip)]),
            { Fault: FaultKind.Cash } => new Expectation(total, [new(ExceptionClass.WrongTender, 0, total, total)]),
            { Fault: FaultKind.Twice } => new Expectation(total, [new(ExceptionClass.DuplicatePayment, 0, total, total)]),
            { Fault: FaultKind.Refunded } => new Expectation(total - back, [new(ExceptionClass.MissingPayment, back, 0, back)]),
            _ => new Expectation(total, []),
        };
    }
}
