using Microsoft.AspNetCore.Http;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>What differs between gateways where a payer pays: addresses, messages, codes and signatures. Implementations hold no state.</summary>
internal interface IGatewayProtocol<TOrder>
    where TOrder : class, ISimulatedOrder
{
    /// <summary>The gateway's name as payers know it.</summary>
    string Name { get; }

    /// <summary>The path of the pay page below the simulator's.</summary>
    string PayPath { get; }

    /// <summary>Whether the order is opened by showing its page, not by a call before.</summary>
    bool OpensOnPage { get; }

    /// <summary>Whether a cancelled order cannot be paid any more.</summary>
    bool CancelIsFinal { get; }

    /// <summary>The refusal of another order under a used id.</summary>
    PageRefusal Duplicate { get; }

    /// <summary>The refusal of an order whose time was over before anybody saw it.</summary>
    PageRefusal TooLate { get; }

    /// <summary>Reads a pay address that this simulator, or an earlier one with the same merchants, honours.</summary>
    (TOrder? Order, PageRefusal? Refusal) ReadPage(HttpRequest request);

    /// <summary>What the order becomes when the payer pays.</summary>
    OrderState PaidState(TOrder order);

    /// <summary>The gateway's number for a payment; another one for a forged payment.</summary>
    string TransactionOf(TOrder order, bool forged);

    /// <summary>The gateway's code, a number; 0 for paid.</summary>
    int CodeOf(OrderState state);

    /// <summary>What the gateway tells the merchant, or null.</summary>
    Parcel? Genuine(TOrder order, Outcome outcome);

    /// <summary>A forged success.</summary>
    Parcel? Forged(TOrder order, Outcome outcome);

    /// <summary>The message about the same payment of another merchant, rightly signed, to the address of this one. Where the simulator
    /// knows no other, a made-up one that shares this one's keys.</summary>
    Parcel? OfAnotherMerchant(TOrder order, Outcome outcome);

    /// <summary>Where the payer's browser goes, or null where the merchant named no address. Without an outcome, the bare address.</summary>
    string? ReturnAddress(TOrder order, Outcome? outcome);
}
