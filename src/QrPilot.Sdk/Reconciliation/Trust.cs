namespace QrPilot.Sdk.Reconciliation;

/// <summary>How sure it is that something pays a part of a bill, the surest first. What came after a close comes after all that the close
/// holds, so it takes nothing from what was matched.</summary>
internal enum Trust
{
    /// <summary>Staff took it, or the gateway said that the payment succeeded.</summary>
    Settled,

    /// <summary>Money moved for a payment that did not succeed.</summary>
    Captured,

    /// <summary>As <see cref="Settled"/>, after the close.</summary>
    SettledLate,

    /// <summary>As <see cref="Captured"/>, after the close.</summary>
    CapturedLate,

    /// <summary>It may still succeed.</summary>
    Live,

    /// <summary>It pays nothing.</summary>
    None,
}
