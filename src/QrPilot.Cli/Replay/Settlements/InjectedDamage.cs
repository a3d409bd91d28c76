using QrPilot.Sdk.Testing.Settlements;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>A damage of a row and what must come of it.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="OrderId">The order whose row it is.</param>
/// <param name="Rows">What stands in the report in the place of the row.</param>
/// <param name="Findings">The exceptions that it must lead to.</param>
internal sealed record InjectedDamage(
    RowDamage Kind, string OrderId, IReadOnlyList<SettledTransaction> Rows, IReadOnlyList<ExpectedFinding> Findings)
{
    /// <summary>What the books of the order's store have of it on the settled side, in whole đồng. A payment that nobody knows is of no
    /// store.</summary>
    public long Settled => BadColumn is not null ? 0
        : Kind == RowDamage.RowUnknown ? Rows[0].Gross.Dong
        : Rows.Distinct().Sum(row => row.Gross.Dong);

    /// <summary>The setting of the map that names the column in which the row is bad, or null where it is good.</summary>
    public string? BadColumn { get; init; }
}
