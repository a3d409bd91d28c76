namespace QrPilot.Cli.Replay;

/// <summary>How an order's guests pay.</summary>
internal enum TenderKind
{
    Momo,
    VNPay,
    ZaloPay,
    Cash,

    /// <summary>They leave without paying.</summary>
    None,
}
