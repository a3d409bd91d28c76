namespace QrPilot.Accuracy;

/// <summary>What is done to an order on its way into the books.</summary>
internal enum Fault
{
    None,
    Delayed,
    Doubled,
    ReferenceDamaged,
    ShortCodeDamaged,
    ReferenceInMemo,
    ReferenceLostTransactionKept,
    Split,
    MergedAndNamed,

    // From here on nothing decides.
    Lost,
    ReferenceDestroyed,
    ReferenceLost,
    SameAmountTwins,
    MergedUnnamed,
    HalfToldTwice,
    Over,
    Under,
    WrongTender,
    RefundBeforeCapture,
    OtherStore,
    Stranger,
    NeighbourNumber,
}
