using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Settlements;

/// <summary>What was found in a settlement report.</summary>
public sealed record SettlementFigures
{
    /// <summary>Rows that this file told of first.</summary>
    public int Good { get; init; }

    /// <summary>Rows that were known already, with the same content.</summary>
    public int Repeated { get; init; }

    /// <summary>Rows that cannot be booked; each is an error.</summary>
    public int Bad { get; init; }

    /// <summary>Rows that the map leaves out: footers, and transactions that were not settled.</summary>
    public int Skipped { get; init; }

    /// <summary>What payers paid, over all good and repeated rows.</summary>
    public VndAmount Gross { get; init; }

    /// <summary>What was given back to payers, over the same rows; not negative.</summary>
    public VndAmount Refunds { get; init; }

    /// <summary>What the gateway keeps, over the same rows.</summary>
    public VndAmount Fee { get; init; }

    /// <summary>What the merchant gets, over the same rows: gross less refunds less fee.</summary>
    public VndAmount Net { get; init; }

    /// <summary>The first business date among the same rows, or null when there are none.</summary>
    public DateOnly? FirstDate { get; init; }

    /// <summary>The last business date among the same rows, or null when there are none.</summary>
    public DateOnly? LastDate { get; init; }
}
