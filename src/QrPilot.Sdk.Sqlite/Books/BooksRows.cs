using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Books;

/// <summary>Maps rows of the books; the order follows the column lists.</summary>
internal static class BooksRows
{
    public static StoreDate Day(Rows row) => new(StoreKey.Parse(row.Text()), row.Date());

    public static Run Run(Rows row) => new()
    {
        Id = row.Text(),
        StoreId = StoreKey.Parse(row.Text()),
        BusinessDate = row.Date(),
        Number = row.Count(),
        StartedAt = row.Instant(),
        FinishedAt = row.Instant(),
        InputHash = row.Text(),
        OutputHash = row.Text(),
        Totals = Totals(row),
    };

    public static StoredMatch Match(Rows row) => new(
        row.Text(),
        StoreKey.Parse(row.Text()),
        row.Date(),
        row.Text(),
        row.Instant(),
        new Match(
            row.Text(),
            row.Text(),
            row.Text(),
            row.Text(),
            row.TextOrNull(),
            row.Amount(),
            row.Choice<MatchRule>(),
            row.Text()));

    public static ExceptionCase Exception(Rows row) => new()
    {
        Id = row.Text(),
        StoreId = StoreKey.Parse(row.Text()),
        BusinessDate = row.Date(),
        Finding = new ExceptionFinding
        {
            Class = row.Choice<ExceptionClass>(),
            ExpectedId = row.TextOrNull(),
            ActualId = row.TextOrNull(),
            SessionId = row.TextOrNull(),
            Tender = row.Text(),
            ExpectedAmount = row.Amount(),
            ActualAmount = row.Amount(),
            AtRisk = row.Amount(),
            Action = row.Choice<SuggestedAction>(),
            Reason = row.Text(),
        },
        State = row.Choice<ExceptionState>(),
        RunId = row.Text(),
        OpenedAt = row.Instant(),
        EndedAt = row.InstantOrNull(),
    };

    public static DayClose Close(Rows row) => new()
    {
        StoreId = row.Text(),
        BusinessDate = row.Date(),
        Number = row.Count(),
        ClosedAt = row.Instant(),
        ClosedBy = row.Text(),
        RunId = row.Text(),
        Totals = Totals(row),
    };

    private static RunTotals Totals(Rows row) => new()
    {
        Money = new SideTotals(row.Amount(), row.Amount(), row.Amount()),
        Billed = new SideTotals(row.Amount(), row.Amount(), row.Amount()),
        Matches = row.Count(),
        Exceptions = row.Count(),
        AtRisk = row.Amount(),
    };
}
