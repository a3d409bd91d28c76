using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The columns of sums that runs and closes both have.</summary>
internal static class TotalsRow
{
    public const string Columns = """
        money_recorded, money_matched, money_listed, billed_recorded, billed_matched, billed_listed, match_count, exception_count,
        at_risk, settled_recorded, settled_matched, settled_listed, settled_count, settled_value, automatic_count, automatic_value,
        manual_count, manual_value
        """;

    public static RunTotals Read(RowReader row) => new()
    {
        Money = new SideTotals(row.Amount(), row.Amount(), row.Amount()),
        Billed = new SideTotals(row.Amount(), row.Amount(), row.Amount()),
        Matches = row.Count(),
        Exceptions = row.Count(),
        AtRisk = row.Amount(),
        Settled = new SideTotals(row.Amount(), row.Amount(), row.Amount()),
        SettledPayments = SettledPartRow.Read(row),
    };

    public static void Write(RowWriter row, RunTotals totals)
    {
        row.Amount("money_recorded", totals.Money.Recorded);
        row.Amount("money_matched", totals.Money.Matched);
        row.Amount("money_listed", totals.Money.Listed);
        row.Amount("billed_recorded", totals.Billed.Recorded);
        row.Amount("billed_matched", totals.Billed.Matched);
        row.Amount("billed_listed", totals.Billed.Listed);
        row.Count("match_count", totals.Matches);
        row.Count("exception_count", totals.Exceptions);
        row.Amount("at_risk", totals.AtRisk);
        row.Amount("settled_recorded", totals.Settled.Recorded);
        row.Amount("settled_matched", totals.Settled.Matched);
        row.Amount("settled_listed", totals.Settled.Listed);
        SettledPartRow.Write(row, totals.SettledPayments);
    }
}
