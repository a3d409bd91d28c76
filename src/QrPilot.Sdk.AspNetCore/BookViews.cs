using QrPilot.Sdk.Api;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.AspNetCore;

/// <summary>Turns the books into what the API says.</summary>
internal static class BookViews
{
    public static RunView Of(Run run) => new()
    {
        Id = run.Id,
        StoreId = run.StoreId,
        BusinessDate = run.BusinessDate,
        Number = run.Number,
        FinishedAt = run.FinishedAt,
        InputHash = run.InputHash,
        OutputHash = run.OutputHash,
        Totals = Of(run.Totals),
    };

    public static DayCloseView Of(DayClose close) => new()
    {
        StoreId = close.StoreId,
        BusinessDate = close.BusinessDate,
        Number = close.Number,
        ClosedAt = close.ClosedAt,
        RunId = close.RunId,
        Totals = Of(close.Totals),
        Cash = close.Cash is { } cash ? CashViews.Of(cash) : null,
    };

    public static MatchView Of(StoredMatch stored) => new()
    {
        Id = stored.Id,
        StoreId = stored.StoreId,
        BusinessDate = stored.BusinessDate,
        ExpectedId = stored.Match.ExpectedId,
        ActualId = stored.Match.ActualId,
        SessionId = stored.Match.SessionId,
        Tender = stored.Match.Tender,
        TransactionId = stored.Match.TransactionId,
        Amount = stored.Match.Amount.Dong,
        Rule = stored.Match.Rule,
        Reason = stored.Match.Reason,
    };

    public static ExceptionView Of(ExceptionCase item) => new()
    {
        Id = item.Id,
        StoreId = item.StoreId,
        BusinessDate = item.BusinessDate,
        Class = item.Finding.Class,
        State = item.State,
        SessionId = item.Finding.SessionId,
        ExpectedId = item.Finding.ExpectedId,
        ActualId = item.Finding.ActualId,
        Tender = item.Finding.Tender,
        ExpectedAmount = item.Finding.ExpectedAmount.Dong,
        ActualAmount = item.Finding.ActualAmount.Dong,
        AtRisk = item.Finding.AtRisk.Dong,
        SuggestedAction = item.Finding.Action,
        Reason = item.Finding.Reason,
        OpenedAt = item.OpenedAt,
        EndedAt = item.EndedAt,
    };

    private static TotalsView Of(RunTotals totals) => new()
    {
        Money = Of(totals.Money),
        Billed = Of(totals.Billed),
        Matches = totals.Matches,
        Exceptions = totals.Exceptions,
        AtRisk = totals.AtRisk.Dong,
    };

    private static SideView Of(SideTotals side) => new(side.Recorded.Dong, side.Matched.Dong, side.Listed.Dong);
}
