namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>What an order becomes when something happens at its pay page.</summary>
internal static class PayRule
{
    /// <summary>The same order when nothing changes: a paid one stays paid, and a closed one stays closed.</summary>
    /// <param name="order">The order.</param>
    /// <param name="wanted">What happens.</param>
    /// <param name="paid">What was paid, in which transaction, and how it is told.</param>
    /// <param name="at">When, in milliseconds since 1970.</param>
    /// <param name="late">Whether it comes after the end of the order.</param>
    /// <param name="cancelIsFinal">Whether a cancelled order cannot be paid any more at this gateway.</param>
    public static LedgerOrder<TOrder> Apply<TOrder>(
        LedgerOrder<TOrder> order,
        OrderState wanted,
        (long Dong, string TransactionId, GatewayDelivery Delivery) paid,
        long at,
        bool late,
        bool cancelIsFinal)
        where TOrder : class, ISimulatedOrder
    {
        var isOpen = order.State == OrderState.Open || (order.State == OrderState.Cancelled && !cancelIsFinal && wanted != OrderState.Cancelled);
        if (!isOpen)
        {
            return order;
        }

        var movesMoney = wanted is OrderState.Paid or OrderState.Authorised;
        if (late)
        {
            return order with { State = OrderState.Expired, At = order.Order.ExpiresAt };
        }

        return order with
        {
            State = wanted,
            Dong = movesMoney ? paid.Dong : order.Order.Asked,
            TransactionId = movesMoney ? paid.TransactionId : null,
            At = at,
            Unreported = paid.Delivery == GatewayDelivery.Unreported,
            Withheld = paid.Delivery == GatewayDelivery.Hold,
        };
    }
}
