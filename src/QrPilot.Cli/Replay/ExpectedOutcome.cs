namespace QrPilot.Cli.Replay;

/// <summary>How an order must stand in the books in the end.</summary>
internal enum ExpectedOutcome
{
    /// <summary>One match over the whole bill.</summary>
    Matched,

    /// <summary>An open <c>missing_payment</c> over the whole bill.</summary>
    MissingPayment,

    /// <summary>An open <c>late_payment</c> over the whole bill.</summary>
    LatePayment,

    /// <summary>Nothing: the bill is zero.</summary>
    Nothing,
}
