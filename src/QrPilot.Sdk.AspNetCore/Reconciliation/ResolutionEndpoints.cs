using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Reconciliation;

/// <summary>What people decide about exceptions and matches, and the audit log of it.</summary>
internal static class ResolutionEndpoints
{
    private const int MaxReason = 500;
    private const int MaxId = 64;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Reconciliation");
        routes.Post<ResolveExceptionRequest, ResolutionView>(
            "/v1/reconciliation/exceptions/{id}/resolutions", "ResolveException", "Decides what becomes of an exception, and reconciles its day.", Access.Operators, ApiJson.Default.ResolveExceptionRequest, ResolveAsync);
        routes.Post<ReasonRequest, ResolutionView>(
            "/v1/reconciliation/matches/{id}/unlink", "UnlinkMatch", "Takes a match apart; the rules leave its money alone from then on.", Access.Operators, ApiJson.Default.ReasonRequest, UnlinkAsync);
        routes.Post<ReasonRequest, ResolutionView>(
            "/v1/reconciliation/resolutions/{id}/undo", "UndoResolution", "Undoes a decision; what it resolved is open again.", Access.Operators, ApiJson.Default.ReasonRequest, UndoAsync);
        routes.Get<ListAnswer<ResolutionView>>(
            "/v1/reconciliation/resolutions", "ListResolutions", "The audit log of decisions, oldest first.", Access.Readers, ListAsync, BookPaging.Parameters);
    }

    private static Task ResolveAsync(ApiCall call, ResolveExceptionRequest request)
    {
        new InputCheck()
            .That(
                "kind",
                request.Kind is ResolutionKind.Link or ResolutionKind.RecordCash or ResolutionKind.WriteOff or ResolutionKind.Accept,
                "An exception is resolved by link, record_cash, write_off or accept.")
            .Text("reason", request.Reason, MaxReason, isRequired: request.Kind == ResolutionKind.WriteOff)
            .Text("session_id", request.SessionId, MaxId, isRequired: false)
            .Text("actual_id", request.ActualId, MaxId, isRequired: false)
            .Amount("amount", request.Amount)
            .Throw();
        var command = new ResolveCommand(
            call.Route("id"), request.Kind, request.Reason, request.SessionId, request.ActualId, InputCheck.Vnd(request.Amount));
        return call.SendAsync(call.Get<ResolutionService>().ResolveAsync(call.Caller, command, Plan(call), call.Aborted));
    }

    private static Task UnlinkAsync(ApiCall call, ReasonRequest request)
    {
        Check(request);
        return call.SendAsync(call.Get<ResolutionService>().UnlinkAsync(call.Caller, call.Route("id"), request.Reason, Plan(call), call.Aborted));
    }

    private static Task UndoAsync(ApiCall call, ReasonRequest request)
    {
        Check(request);
        return call.SendAsync(call.Get<ResolutionService>().UndoAsync(call.Caller, call.Route("id"), request.Reason, Plan(call), call.Aborted));
    }

    private static async Task ListAsync(ApiCall call)
    {
        var filter = await BookPaging.FilterAsync(call);
        var resolutions = await call.Get<IResolutionStore>().ListResolutionsAsync(call.Caller.TenantId, filter, call.Aborted);
        var next = resolutions.Count == filter.Limit ? resolutions[^1].Id : null;
        await call.SendAsync(new ListAnswer<ResolutionView>([.. resolutions.Select(BookViews.Of)], next), ApiJson.Default.ListAnswerResolutionView);
    }

    private static void Check(ReasonRequest request) => new InputCheck().Text("reason", request.Reason, MaxReason, isRequired: false).Throw();

    private static ReplyPlan<Resolution> Plan(ApiCall call) =>
        call.Plan<Resolution, ResolutionView>(201, BookViews.Of, ApiJson.Default.ResolutionView);
}
