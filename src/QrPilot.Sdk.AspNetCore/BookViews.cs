using QrPilot.Sdk.Api;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Reconciliation.Suggestions;
using QrPilot.Sdk.Resolutions;

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
        ExpectedAmount = stored.Match.ExpectedAmount.Dong,
        ActualAmount = stored.Match.ActualAmount.Dong,
        Rule = stored.Match.Rule,
        Score = stored.Match.Score,
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
        SettledAmount = item.Finding.SettledAmount.Dong,
        AtRisk = item.Finding.AtRisk.Dong,
        SuggestedAction = item.Finding.Action,
        Reason = item.Finding.Reason,
        OpenedAt = item.OpenedAt,
        EndedAt = item.EndedAt,
        ResolutionId = item.ResolutionId,
        ResolutionKind = item.ResolutionKind,
    };

    public static ResolutionView Of(Resolution resolution) => new()
    {
        Id = resolution.Id,
        Kind = resolution.Kind,
        StoreId = resolution.Day.StoreId,
        BusinessDate = resolution.Day.BusinessDate,
        ExceptionId = resolution.ExceptionId,
        Amount = resolution.Amount.Dong,
        Reason = resolution.Reason,
        DecidedBy = resolution.DecidedBy,
        DecidedAt = resolution.DecidedAt,
        CashId = resolution.CashId,
        Undoes = resolution.Undoes,
        ActualId = resolution.Link?.ActualId,
        SessionId = resolution.Link?.SessionId,
    };

    public static SuggestionView Of(Suggestion suggestion) => new()
    {
        ExpectedId = suggestion.ExpectedId,
        ActualId = suggestion.ActualId,
        SessionId = suggestion.SessionId,
        StoreId = suggestion.BillDay.StoreId,
        BusinessDate = suggestion.BillDay.BusinessDate,
        ExpectedAmount = suggestion.ExpectedAmount.Dong,
        ActualAmount = suggestion.ActualAmount.Dong,
        Rule = suggestion.Rule,
        Score = suggestion.Score,
        Reason = suggestion.Reason,
    };

    private static TotalsView Of(RunTotals totals) => new()
    {
        Money = Of(totals.Money),
        Billed = Of(totals.Billed),
        Settled = Of(totals.Settled),
        Matches = totals.Matches,
        Exceptions = totals.Exceptions,
        AtRisk = totals.AtRisk.Dong,
    };

    private static SideView Of(SideTotals side) => new(side.Recorded.Dong, side.Matched.Dong, side.Listed.Dong);
}
