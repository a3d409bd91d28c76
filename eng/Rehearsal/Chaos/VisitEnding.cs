namespace QrPilot.Rehearsal.Chaos;

/// <summary>What a guest does at the pay page.</summary>
internal enum VisitEnding
{
    Pay,

    /// <summary>Pays, and presses the button again.</summary>
    PayAgain,

    /// <summary>Opens two payments for one bill and pays both.</summary>
    PayTwice,

    Cancel,

    /// <summary>Cancels and pays all the same, where the gateway allows it.</summary>
    CancelThenPay,

    /// <summary>Opens the page and forgets about it.</summary>
    Leave,

    /// <summary>Does not pay, while somebody else sends a forged success.</summary>
    Forge,
}
