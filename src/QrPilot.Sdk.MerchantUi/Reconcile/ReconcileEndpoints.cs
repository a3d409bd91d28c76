using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Days;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>The pages on which a day is gone through.</summary>
internal static class ReconcileEndpoints
{
    public static void Map(UiRoutes routes)
    {
        routes.Page("/s/{store}/reconcile", StaffRight.ResolveExceptions, ShowAsync);
        routes.Form("/s/{store}/reconcile/run", StaffRight.Reconcile, RunAsync, ShowAsync);
        routes.Page("/s/{store}/reconcile/exceptions/{exception}", StaffRight.ResolveExceptions, ShowExceptionAsync);
        DecisionEndpoints.Map(routes);
        BulkEndpoints.Map(routes);
    }

    /// <summary>The path of a store's day; what is to be done stands first on the screen.</summary>
    public static string DayPath(DateOnly date) => $"/reconcile?date={StoreTime.Iso(date)}#todo";

    public static async Task<IResult> ShowAsync(UiCall call) => call.Page<ReconcilePage>(await DayReviewReader.ReadAsync(call, DayQuery.Of(call)));

    public static async Task<IResult> ShowExceptionAsync(UiCall call)
    {
        var known = await RequireAsync(call, call.Route("exception"));
        var review = await DayReviewReader.ReadAsync(call, known.BusinessDate);
        var item = review.Find(known.Id) ?? new ReviewItem { Case = known };
        return call.Page<ExceptionPage>(new ExceptionModel(review, item, await CandidateReader.ReadAsync(call, review, item)));
    }

    /// <summary>An exception of the store, or of money of which nobody knows the store for those who reach it.</summary>
    public static async Task<ExceptionCase> RequireAsync(UiCall call, string exceptionId)
    {
        var item = await call.Get<IBooksStore>().FindExceptionAsync(call.Caller.TenantId, exceptionId, call.Aborted);
        return item is not null && call.Caller.MayReach(item.StoreId) && (item.StoreId is null || item.StoreId == call.Store.Id)
            ? item
            : throw new CommandException(RefusalKind.NotFound, ErrorCodes.ExceptionNotFound, "There is no such exception.");
    }

    /// <summary>Whoever reaches all stores also goes through the money of which nobody knows the store.</summary>
    private static async Task<IResult> RunAsync(UiCall call, UiForm form)
    {
        var date = DayQuery.Of(call);
        await call.OnceAsync<IReadOnlyList<Run>>(
            "Reconcile",
            plan => call.Get<ReconciliationService>().RunAsync(
                call.Caller, call.Caller.MayReach(null) ? null : call.Store.Id, date, dryRun: false, plan, call.Aborted),
            _ => "");
        return call.GoToStore($"/reconcile?date={StoreTime.Iso(date)}", new Notice(call.Text(ReconcileTexts.All).Checked));
    }
}
