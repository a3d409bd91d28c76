namespace QrPilot.Cli.Replay.Settlements;

/// <summary>What is wrong with a row of a settlement report.</summary>
internal enum RowDamage
{
    /// <summary>It is left out.</summary>
    RowLost,

    /// <summary>Its gross is smaller than what was paid.</summary>
    GrossLowered,

    /// <summary>Its gross is larger than what was paid.</summary>
    GrossRaised,

    /// <summary>Its fee is more than agreed.</summary>
    FeeRaised,

    /// <summary>Our reference is not ours any more.</summary>
    ReferenceDamaged,

    /// <summary>The gateway's transaction id is another one.</summary>
    TransactionDamaged,

    /// <summary>Its amount or its time cannot be read.</summary>
    RowUnreadable,

    /// <summary>It is not in đồng.</summary>
    CurrencyForeign,

    /// <summary>It stands there twice.</summary>
    RowRepeated,

    /// <summary>Behind it stands a payment that nobody knows.</summary>
    RowUnknown,

    /// <summary>Behind it stands a refund of the payment that nobody asked for.</summary>
    RefundUnknown,

    /// <summary>Behind it stands a refund of more than was paid.</summary>
    RefundExceeds,

    /// <summary>The refund was paid out a second time.</summary>
    RefundTwice,
}
