namespace PilotHost.Demo;

/// <summary>How a visit ends.</summary>
internal enum VisitEnding
{
    /// <summary>The order goes through the old till; QrPilot never hears of it.</summary>
    OldTill,

    /// <summary>Cash, recorded by staff.</summary>
    Cash,

    /// <summary>MoMo, notified once.</summary>
    MoMo,

    /// <summary>MoMo, notified twice.</summary>
    MoMoDoubled,

    /// <summary>MoMo, and the notification is lost.</summary>
    MoMoLost,

    /// <summary>MoMo, and the notification comes after the day was closed.</summary>
    MoMoLate,

    /// <summary>MoMo, with a forged notification in front of the genuine one.</summary>
    MoMoForged,

    /// <summary>They leave without paying.</summary>
    WalkOut,
}
