namespace QrPilot.Cli.Replay;

/// <summary>What goes wrong with an order's payment notification.</summary>
internal enum FaultKind
{
    None,

    /// <summary>It never arrives; staff close the table because the guest shows the phone.</summary>
    Lost,

    /// <summary>It arrives twice.</summary>
    Doubled,

    /// <summary>It arrives after the day was closed; staff close the table meanwhile.</summary>
    Delayed,

    /// <summary>A forged one arrives before it; or, where nobody pays, instead of it.</summary>
    Forged,
}
