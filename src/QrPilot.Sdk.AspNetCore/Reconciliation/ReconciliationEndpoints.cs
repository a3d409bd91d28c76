using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Reconciliation.Suggestions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Reconciliation;

/// <summary>Runs, matches, exceptions and closes.</summary>
internal static class ReconciliationEndpoints
{
    private const int MaxNote = 500;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Reconciliation");
        routes.Post<RunRequest, RunsAnswer>(
            "/v1/reconciliation/runs", "Reconcile", "Reconciles a business date.", Access.Operators, ApiJson.Default.RunRequest, RunAsync, 200);
        routes.Get<ListAnswer<RunView>>("/v1/reconciliation/runs", "ListRuns", "Runs, oldest first.", Access.Readers, ListRunsAsync, BookPaging.Parameters);
        routes.Get<RunView>("/v1/reconciliation/runs/{id}", "GetRun", "A run.", Access.Readers, ReadRunAsync);
        routes.Get<ListAnswer<MatchView>>("/v1/reconciliation/matches", "ListMatches", "The matches that stand.", Access.Readers, ListMatchesAsync, BookPaging.Parameters);
        routes.Get<ListAnswer<ExceptionView>>(
            "/v1/reconciliation/exceptions",
            "ListExceptions",
            "What could not be matched.",
            Access.Readers,
            ListExceptionsAsync,
            [
                .. BookPaging.Parameters,
                new QueryParameter("status", "Only in this state."),
                new QueryParameter("class", "Only of this class."),
                new QueryParameter("min_age", "Only older than this many minutes.", "integer"),
                new QueryParameter("min_value", "Only with at least this much at risk, in whole đồng.", "integer"),
            ]);
        routes.Get<ExceptionView>("/v1/reconciliation/exceptions/{id}", "GetException", "An exception.", Access.Readers, ReadExceptionAsync);
        routes.Get<ListAnswer<SuggestionView>>(
            "/v1/reconciliation/exceptions/{id}/suggestions", "ListSuggestions", "What may belong to an exception, the surest first.", Access.Readers, ListSuggestionsAsync);
        routes.Post<CloseDayRequest, DayCloseView>(
            "/v1/stores/{id}/days/{date}/close", "CloseDay", "Reconciles a store's business date and seals it with a number.", Access.Operators, ApiJson.Default.CloseDayRequest, CloseDayAsync, 200);
        routes.Get<DayCloseView>(
            "/v1/stores/{id}/days/{date}/close", "GetDayClose", "The close of a store's business date.", Access.Readers, ReadCloseAsync);
    }

    private static Task RunAsync(ApiCall call, RunRequest request)
    {
        new InputCheck()
            .Text("store_id", request.StoreId, 64, isRequired: false)
            .That("business_date", request.BusinessDate.Year is >= 2000 and <= 2100, "A date is between 2000 and 2100.")
            .Throw();
        var plan = call.Plan<IReadOnlyList<Run>, RunsAnswer>(
            200, runs => new RunsAnswer([.. runs.Select(BookViews.Of)], request.DryRun), ApiJson.Default.RunsAnswer);
        return call.SendAsync(call.Get<ReconciliationService>().RunAsync(
            call.Caller, request.StoreId, request.BusinessDate, request.DryRun, plan, call.Aborted));
    }

    private static async Task ListRunsAsync(ApiCall call)
    {
        var filter = await BookPaging.FilterAsync(call);
        var runs = await call.Get<IBooksStore>().ListRunsAsync(call.Caller.TenantId, filter, call.Aborted);
        var next = runs.Count == filter.Limit ? runs[^1].Id : null;
        await call.SendAsync(new ListAnswer<RunView>([.. runs.Select(BookViews.Of)], next), ApiJson.Default.ListAnswerRunView);
    }

    private static async Task ReadRunAsync(ApiCall call)
    {
        var run = await call.Get<IBooksStore>().FindRunAsync(call.Caller.TenantId, call.Route("id"), call.Aborted)
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.RunNotFound, "There is no such run.");
        await call.SendAsync(BookViews.Of(run), ApiJson.Default.RunView);
    }

    private static async Task ListMatchesAsync(ApiCall call)
    {
        var filter = await BookPaging.FilterAsync(call);
        var matches = await call.Get<IBooksStore>().ListMatchesAsync(call.Caller.TenantId, filter, call.Aborted);
        var next = matches.Count == filter.Limit ? matches[^1].Id : null;
        await call.SendAsync(new ListAnswer<MatchView>([.. matches.Select(BookViews.Of)], next), ApiJson.Default.ListAnswerMatchView);
    }

    private static async Task ListExceptionsAsync(ApiCall call)
    {
        var minAge = call.QueryNumber("min_age", fallback: 0, min: 0, max: 5_000_000);
        var filter = await BookPaging.FilterAsync(call) with
        {
            State = call.QueryEnum<ExceptionState>("status"),
            Class = call.QueryEnum<ExceptionClass>("class"),
            MinAtRisk = call.QueryNumber("min_value", fallback: 0, min: 0, max: long.MaxValue),
            OpenedBefore = minAge > 0 ? call.Get<TimeProvider>().GetUtcNow() - TimeSpan.FromMinutes(minAge) : null,
        };
        var cases = await call.Get<IBooksStore>().ListExceptionsAsync(call.Caller.TenantId, filter, call.Aborted);
        var next = cases.Count == filter.Limit ? cases[^1].Id : null;
        await call.SendAsync(new ListAnswer<ExceptionView>([.. cases.Select(BookViews.Of)], next), ApiJson.Default.ListAnswerExceptionView);
    }

    private static async Task ReadExceptionAsync(ApiCall call)
    {
        var found = await call.Get<IBooksStore>().FindExceptionAsync(call.Caller.TenantId, call.Route("id"), call.Aborted)
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.ExceptionNotFound, "There is no such exception.");
        await call.SendAsync(BookViews.Of(found), ApiJson.Default.ExceptionView);
    }

    private static async Task ListSuggestionsAsync(ApiCall call)
    {
        var found = await call.Get<SuggestionService>().SuggestAsync(call.Caller, call.Route("id"), call.Aborted);
        await call.SendAsync(new ListAnswer<SuggestionView>([.. found.Select(BookViews.Of)], null), ApiJson.Default.ListAnswerSuggestionView);
    }

    private static Task CloseDayAsync(ApiCall call, CloseDayRequest request)
    {
        new InputCheck()
            .Amount("counted_cash", request.CountedCash, min: 0)
            .Text("cash_note", request.CashNote, MaxNote, isRequired: false)
            .That("cash_note", request.CashNote is null || request.CountedCash is not null, "It goes with a count.")
            .Throw();
        var counted = InputCheck.Vnd(request.CountedCash) is { } amount ? new CountedCash(amount, request.CashNote) : null;
        var plan = call.Plan<DayClose, DayCloseView>(200, BookViews.Of, ApiJson.Default.DayCloseView);
        return call.SendAsync(call.Get<ReconciliationService>().CloseDayAsync(
            call.Caller, call.Route("id"), call.RouteDate("date"), counted, plan, call.Aborted));
    }

    private static async Task ReadCloseAsync(ApiCall call)
    {
        var close = await call.Get<ReconciliationService>().FindCloseAsync(call.Caller.TenantId, call.Route("id"), call.RouteDate("date"), call.Aborted)
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.NotFound, "This date of this store is not closed.");
        await call.SendAsync(BookViews.Of(close), ApiJson.Default.DayCloseView);
    }
}
