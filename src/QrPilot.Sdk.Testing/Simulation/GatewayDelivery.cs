namespace QrPilot.Sdk.Testing.Simulation;

/// <summary>What a simulator does with the notification of one payment.</summary>
public enum GatewayDelivery
{
    /// <summary>Sends it once.</summary>
    Send,

    /// <summary>Never sends it; a query tells the outcome.</summary>
    Lose,

    /// <summary>Sends it twice, one after the other.</summary>
    SendTwice,

    /// <summary>Sends it twice at the same time.</summary>
    SendTwiceAtOnce,

    /// <summary>Keeps it until it is released; until then a query says that the payment is still open.</summary>
    Hold,

    /// <summary>Sends it after the next notification of another payment, or when released.</summary>
    Reorder,

    /// <summary>Sends a forged success before the genuine one.</summary>
    Forge,

    /// <summary>The payer pays 1,000 đồng more than asked, and the notification says so.</summary>
    WrongAmount,

    /// <summary>Sends a message about another merchant to this merchant's address before the genuine one.</summary>
    WrongAccount,

    /// <summary>Sends a message that was cut off before the genuine one.</summary>
    Truncate,

    /// <summary>Sends the genuine one with an unsigned field that nobody has heard of.</summary>
    UnknownField,

    /// <summary>Never sends it, and every query says that the payment is still open.</summary>
    Unreported,
}
