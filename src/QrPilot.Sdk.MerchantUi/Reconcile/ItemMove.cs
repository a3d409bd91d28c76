namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>What somebody can do about an exception.</summary>
internal enum ItemMove
{
    /// <summary>Record what is missing as cash.</summary>
    RecordCash,

    /// <summary>Link the money and the bill that are sure to belong together.</summary>
    Link,

    /// <summary>Look at what may belong together, and link it.</summary>
    PickLink,

    /// <summary>Void cash that was recorded beside a wallet payment. It cannot be taken back, so it is asked first.</summary>
    VoidCash,

    /// <summary>Give up what is missing.</summary>
    WriteOff,

    /// <summary>Say that it is dealt with.</summary>
    Accept,
}
