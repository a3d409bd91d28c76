namespace QrPilot.Cli.Replay;

/// <summary>What goes wrong with an order's payment.</summary>
internal enum FaultKind
{
    None,

    /// <summary>Its notification never arrives; staff close the table because the guest shows the phone.</summary>
    Lost,

    /// <summary>Its notification arrives twice.</summary>
    Doubled,

    /// <summary>Its notification arrives after the day was closed; staff close the table meanwhile.</summary>
    Delayed,

    /// <summary>A forged notification arrives before it; or, where nobody pays, instead of it.</summary>
    Forged,

    /// <summary>The guest pays 1,000 đồng more than asked.</summary>
    Over,

    /// <summary>The guest pays 1,000 đồng less than asked.</summary>
    Under,

    /// <summary>Staff record cash for the bill that the guest pays by wallet.</summary>
    Cash,

    /// <summary>The guest pays the bill a second time.</summary>
    Twice,

    /// <summary>The merchant gives half of it back.</summary>
    Refunded,
}
