namespace QrPilot.Sdk.Settlements;

/// <summary>How a report writes amounts that the merchant loses: those of refunds, or fees.</summary>
public enum AmountSign
{
    /// <summary>Without a minus.</summary>
    Positive,

    /// <summary>With a minus.</summary>
    Negative,
}
