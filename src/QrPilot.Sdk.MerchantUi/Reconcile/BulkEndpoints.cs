using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Days;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>One decision about several exceptions of one cause: looked at with their sum first, and taken back at once.</summary>
internal static class BulkEndpoints
{
    public static void Map(UiRoutes routes)
    {
        const string bulk = "/s/{store}/reconcile/all/{cause}";
        routes.Page(bulk, StaffRight.ResolveExceptions, ShowAsync);
        routes.Form(bulk + "/cash", StaffRight.ResolveExceptions, (call, form) => DecideAsync(call, form, ResolutionKind.RecordCash), ShowAsync);
        routes.Form(bulk + "/write-off", StaffRight.WriteOff, (call, form) => DecideAsync(call, form, ResolutionKind.WriteOff), ShowAsync);
        routes.Form(bulk + "/accept", StaffRight.WriteOff, (call, form) => DecideAsync(call, form, ResolutionKind.Accept), ShowAsync);
        routes.Form("/s/{store}/reconcile/undo-all", StaffRight.ResolveExceptions, UndoAsync, ReconcileEndpoints.ShowAsync);
    }

    private static async Task<IResult> ShowAsync(UiCall call)
    {
        var review = await DayReviewReader.ReadAsync(call, DayQuery.Of(call));
        return review.Groups.FirstOrDefault(group => group.Key == call.Route("cause")) is { } group
            ? call.Page<BulkPage>(new BulkModel(review, group))
            : call.GoToStore(ReconcileEndpoints.DayPath(review.Date));
    }

    private static async Task<IResult> DecideAsync(UiCall call, UiForm form, ResolutionKind kind)
    {
        var texts = call.Text(ReconcileTexts.All);
        var reason = kind == ResolutionKind.RecordCash ? null : form.Text("reason", DecisionEndpoints.MaxReason);
        var picked = form.Picked("exception").Distinct(StringComparer.Ordinal).Take(BulkModel.Most).ToList();
        if (picked.Count == 0)
        {
            form.Fail(texts.PickOne);
        }

        form.Check();
        foreach (var id in picked)
        {
            await ReconcileEndpoints.RequireAsync(call, id);
        }

        var done = new List<string>();
        foreach (var id in picked)
        {
            try
            {
                done.Add(await call.OnceAsync<Resolution>(
                    "ResolveException",
                    plan => call.Get<ResolutionService>().ResolveAsync(call.Caller, new ResolveCommand(id, kind, reason), plan, call.Aborted),
                    resolution => resolution.Id,
                    id));
            }
            catch (CommandException refusal) when (refusal.Code == ErrorCodes.ExceptionNotOpen)
            {
                // Somebody else was quicker with this one.
            }
        }

        var undo = done.Count == 0
            ? null
            : call.StorePath($"/reconcile/undo-all?date={StoreTime.Iso(DayQuery.Of(call))}&from={done[0]}&to={done[^1]}");
        return call.GoToStore(ReconcileEndpoints.DayPath(DayQuery.Of(call)), new Notice(texts.BulkDone(done.Count, picked.Count - done.Count), undo));
    }

    /// <summary>Takes back what the same person decided from one decision to another. Ids rise with time, and a notice has no room for all of
    /// them.</summary>
    private static async Task<IResult> UndoAsync(UiCall call, UiForm form)
    {
        var (from, to) = (call.Query("from") ?? "", call.Query("to") ?? "");
        var decided = DecisionList.Holding(await DayReviewReader.DecisionsAsync(call, DayQuery.Of(call))).Where(done =>
            done.DecidedBy == call.Caller.Id
            && string.CompareOrdinal(done.Id, from) >= 0
            && string.CompareOrdinal(done.Id, to) <= 0).ToList();
        foreach (var done in decided)
        {
            await call.OnceAsync<Resolution>(
                "UndoResolution",
                plan => call.Get<ResolutionService>().UndoAsync(call.Caller, done.Id, null, plan, call.Aborted),
                resolution => resolution.Id,
                done.Id);
        }

        return call.GoToStore(ReconcileEndpoints.DayPath(DayQuery.Of(call)), new Notice(call.Text(ReconcileTexts.All).UndoneMany(decided.Count)));
    }
}
