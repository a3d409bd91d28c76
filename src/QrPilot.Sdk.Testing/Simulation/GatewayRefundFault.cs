namespace QrPilot.Sdk.Testing.Simulation;

/// <summary>The trouble that a refund meets.</summary>
public enum GatewayRefundFault
{
    /// <summary>None.</summary>
    None,

    /// <summary>It takes much longer than usual.</summary>
    Delay,

    /// <summary>Only half of it, rounded down, is given back; as if that had been asked for.</summary>
    Part,

    /// <summary>It is refused.</summary>
    Refuse,
}
