namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>What a merchant asked a payer to pay, whatever the gateway. Its address holds all of it, so it can be paid after a restart.
/// Times are milliseconds since 1970.</summary>
internal interface ISimulatedOrder
{
    /// <summary>The merchant's code.</summary>
    string Merchant { get; }

    /// <summary>The order's id at the gateway, as the merchant chose it.</summary>
    string OrderId { get; }

    /// <summary>What tells it from all other orders.</summary>
    string Key { get; }

    /// <summary>Whole đồng.</summary>
    long Asked { get; }

    string Description { get; }

    /// <summary>Null where the merchant names no language; then the payer's browser does.</summary>
    bool? InVietnamese { get; }

    long OpenedAt { get; }

    long ExpiresAt { get; }
}
