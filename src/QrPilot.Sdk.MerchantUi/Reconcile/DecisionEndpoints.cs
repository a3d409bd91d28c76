using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Days;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>What people decide about one exception, and how they take it back.</summary>
internal static class DecisionEndpoints
{
    /// <summary>The longest reason.</summary>
    public const int MaxReason = 500;

    public static void Map(UiRoutes routes)
    {
        const string exception = "/s/{store}/reconcile/exceptions/{exception}";
        routes.Form(exception + "/cash", StaffRight.ResolveExceptions, RecordCashAsync, ReconcileEndpoints.ShowExceptionAsync);
        routes.Form(exception + "/link", StaffRight.ResolveExceptions, LinkAsync, ReconcileEndpoints.ShowExceptionAsync);
        routes.Form(exception + "/write-off", StaffRight.WriteOff, WriteOffAsync, ReconcileEndpoints.ShowExceptionAsync);
        routes.Form(exception + "/accept", StaffRight.WriteOff, AcceptAsync, ReconcileEndpoints.ShowExceptionAsync);
        routes.Form(exception + "/void-cash", StaffRight.RecordCash, VoidCashAsync, ReconcileEndpoints.ShowExceptionAsync);
        routes.Page("/s/{store}/reconcile/decisions", StaffRight.ResolveExceptions, ShowAsync);
        routes.Form("/s/{store}/reconcile/decisions/{decision}/undo", StaffRight.ResolveExceptions, UndoAsync, ShowAsync);
    }

    /// <summary>Where a form undoes a decision, under the prefix.</summary>
    public static string UndoPath(UiCall call, string decisionId, DateOnly date) =>
        call.StorePath($"/reconcile/decisions/{decisionId}/undo?date={StoreTime.Iso(date)}");

    private static async Task<IResult> RecordCashAsync(UiCall call, UiForm form)
    {
        var item = await ReconcileEndpoints.RequireAsync(call, call.Route("exception"));

        // The one-tap button has no field and means all that is missing.
        VndAmount? amount = form.Typed("amount") is null ? null : form.Amount("amount", min: 1);
        form.Check();
        var command = new ResolveCommand(item.Id, ResolutionKind.RecordCash, Amount: amount);
        return await ResolveAsync(call, item, command, (texts, done) => texts.CashRecorded(done.Amount));
    }

    private static async Task<IResult> LinkAsync(UiCall call, UiForm form)
    {
        var item = await ReconcileEndpoints.RequireAsync(call, call.Route("exception"));
        var command = new ResolveCommand(
            item.Id, ResolutionKind.Link, SessionId: form.MaybeText("session_id", 100), ActualId: form.MaybeText("actual_id", 100));
        form.Check();
        return await ResolveAsync(call, item, command, (texts, _) => texts.Linked);
    }

    private static async Task<IResult> WriteOffAsync(UiCall call, UiForm form)
    {
        var item = await ReconcileEndpoints.RequireAsync(call, call.Route("exception"));
        var reason = form.Text("reason", MaxReason);
        form.Check();
        return await ResolveAsync(call, item, new ResolveCommand(item.Id, ResolutionKind.WriteOff, reason), (texts, done) => texts.WrittenOff(done.Amount));
    }

    private static async Task<IResult> AcceptAsync(UiCall call, UiForm form)
    {
        var item = await ReconcileEndpoints.RequireAsync(call, call.Route("exception"));
        var reason = form.Text("reason", MaxReason);
        form.Check();
        return await ResolveAsync(call, item, new ResolveCommand(item.Id, ResolutionKind.Accept, reason), (texts, _) => texts.Accepted);
    }

    /// <summary>Voids the cash that was recorded beside a wallet payment; then the day is gone through again, as after every decision.</summary>
    private static async Task<IResult> VoidCashAsync(UiCall call, UiForm form)
    {
        var item = await ReconcileEndpoints.RequireAsync(call, call.Route("exception"));
        var review = await DayReviewReader.ReadAsync(call, item.BusinessDate, hasSuggestions: false);
        var cash = review.Find(item.Id) is { IsOpen: true, DoubleCash: { } found }
            ? found
            : throw new CommandException(RefusalKind.Conflict, ErrorCodes.ExceptionNotOpen, "The exception is not open.");
        var texts = call.Text(ReconcileTexts.All);
        await call.OnceAsync<CashResult>(
            "VoidCash",
            plan => call.Get<CashService>().VoidAsync(call.Caller, cash.SessionId, cash.Id, texts.VoidCashReason, null, plan, call.Aborted),
            result => result.Cash.Id);
        await call.Get<ReconciliationService>().RunAsync(call.Caller.TenantId, call.Store.Id, item.BusinessDate, dryRun: false, call.Aborted);
        return call.GoToStore(ReconcileEndpoints.DayPath(item.BusinessDate), new Notice(texts.CashVoided(cash.Amount)));
    }

    private static async Task<IResult> ResolveAsync(
        UiCall call, ExceptionCase item, ResolveCommand command, Func<ReconcileTexts, Resolution, string> tell)
    {
        var id = await call.OnceAsync<Resolution>(
            "ResolveException",
            plan => call.Get<ResolutionService>().ResolveAsync(call.Caller, command, plan, call.Aborted),
            resolution => resolution.Id);
        var done = (await call.Get<IResolutionStore>().FindResolutionAsync(call.Caller.TenantId, id, call.Aborted))!;
        var notice = new Notice(tell(call.Text(ReconcileTexts.All), done), UndoPath(call, id, item.BusinessDate));
        return call.GoToStore(ReconcileEndpoints.DayPath(item.BusinessDate), notice);
    }

    private static async Task<IResult> ShowAsync(UiCall call)
    {
        var decisions = await DayReviewReader.DecisionsAsync(call, DayQuery.Of(call));
        return call.Page<DecisionsPage>(new DecisionList(DayQuery.Of(call), [.. decisions.Reverse()], await StaffNames.ReadAsync(call)));
    }

    private static async Task<IResult> UndoAsync(UiCall call, UiForm form)
    {
        var done = await call.Get<IResolutionStore>().FindResolutionAsync(call.Caller.TenantId, call.Route("decision"), call.Aborted);
        if (done is null || !await IsHereAsync(call, done))
        {
            throw new CommandException(RefusalKind.NotFound, ErrorCodes.ResolutionNotFound, "There is no such decision.");
        }

        await call.OnceAsync<Resolution>(
            "UndoResolution",
            plan => call.Get<ResolutionService>().UndoAsync(call.Caller, done.Id, null, plan, call.Aborted),
            resolution => resolution.Id);
        return call.GoToStore(ReconcileEndpoints.DayPath(DayQuery.Of(call)), new Notice(call.Text(ReconcileTexts.All).Undone));
    }

    /// <summary>Whether a decision is the store's; one about money of unknown stores is shown with every store.</summary>
    private static async Task<bool> IsHereAsync(UiCall call, Resolution done) =>
        done.Day.StoreId is null
        || done.Day.StoreId == call.Store.Id
        || (done.ExceptionId is { } id
            && await call.Get<IBooksStore>().FindExceptionAsync(call.Caller.TenantId, id, call.Aborted) is { StoreId: null });
}
