using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sqlite.Internal;

namespace QrPilot.Sdk.Sqlite.Books;

/// <summary>Binds the sums that runs and closes both hold.</summary>
internal static class TotalsColumns
{
    public static Statement WithTotals(this Statement statement, RunTotals totals) => statement
        .With("$money_recorded", totals.Money.Recorded)
        .With("$money_matched", totals.Money.Matched)
        .With("$money_listed", totals.Money.Listed)
        .With("$billed_recorded", totals.Billed.Recorded)
        .With("$billed_matched", totals.Billed.Matched)
        .With("$billed_listed", totals.Billed.Listed)
        .With("$match_count", totals.Matches)
        .With("$exception_count", totals.Exceptions)
        .With("$at_risk", totals.AtRisk);
}
