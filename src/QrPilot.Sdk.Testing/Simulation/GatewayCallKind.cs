namespace QrPilot.Sdk.Testing.Simulation;

/// <summary>The kinds of calls that a merchant makes to a gateway.</summary>
public enum GatewayCallKind
{
    /// <summary>Opens a payment.</summary>
    Create,

    /// <summary>Asks about a payment or about a refund.</summary>
    Query,

    /// <summary>Gives money back.</summary>
    Refund,

    /// <summary>Takes or releases money that a payer has authorised.</summary>
    Confirm,
}
