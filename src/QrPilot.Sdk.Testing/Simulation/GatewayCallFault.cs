namespace QrPilot.Sdk.Testing.Simulation;

/// <summary>The trouble that a call of a merchant meets.</summary>
public enum GatewayCallFault
{
    /// <summary>None.</summary>
    None,

    /// <summary>The call is carried out, but its answer never arrives: the connection breaks.</summary>
    LoseAnswer,

    /// <summary>The call is not carried out and is answered with HTTP 503; so are the next ones.</summary>
    Unavailable,

    /// <summary>The call is carried out and answered late.</summary>
    Slow,
}
