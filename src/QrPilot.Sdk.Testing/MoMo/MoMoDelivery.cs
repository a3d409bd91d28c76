namespace QrPilot.Sdk.Testing.MoMo;

/// <summary>What the simulator does with the notification of one payment.</summary>
public enum MoMoDelivery
{
    /// <summary>Sends it once.</summary>
    Send,

    /// <summary>Never sends it.</summary>
    Lose,

    /// <summary>Sends it twice.</summary>
    SendTwice,

    /// <summary>Keeps it until it is released.</summary>
    Hold,

    /// <summary>Sends it after the next notification of another payment, or when released.</summary>
    Reorder,

    /// <summary>Sends a forged success before the genuine one.</summary>
    Forge,
}
