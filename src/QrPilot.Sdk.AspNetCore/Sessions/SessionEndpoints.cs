using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sessions.Board;

namespace QrPilot.Sdk.AspNetCore.Sessions;

internal static class SessionEndpoints
{
    private const int MaxNote = 500;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Sessions");
        routes.Post<OpenSessionRequest, OpenSessionAnswer>(
            "/v1/sessions", "OpenSession", "Opens the table's session or joins it.", Access.Everybody, ApiJson.Default.OpenSessionRequest, OpenAsync);
        routes.Get<SessionDetailView>(
            "/v1/sessions/{id}", "GetSession", "A session with its cart, bill, payments and cash.", Access.GuestsAndReaders, ReadAsync);
        routes.Get<BoardView>(
            "/v1/stores/{id}/board", "GetBoard", "A store's tables with their open sessions, and the bills that were left unpaid.", Access.Readers, ReadBoardAsync);
        routes.Post<CloseSessionRequest, SessionDetailView>(
            "/v1/sessions/{id}/close", "CloseSession", "Staff close a session, paid or not.", Access.Staff, ApiJson.Default.CloseSessionRequest, CloseAsync, 200);
        routes.Post<VoidRequest, SessionDetailView>(
            "/v1/sessions/{id}/void", "VoidSession", "Staff undo a session that has no money.", Access.Staff, ApiJson.Default.VoidRequest, VoidAsync, 200);
    }

    private static Task OpenAsync(ApiCall call, OpenSessionRequest request)
    {
        new InputCheck()
            .Text("table_token", request.TableToken, 512)
            .Text("device_id", request.DeviceId, 64, isRequired: false)
            .Text("consent.text_version", request.Consent?.TextVersion, 64, isRequired: request.Consent is not null)
            .Throw();
        var table = call.Get<TableTokens>().Read(request.TableToken);
        if (table is not { } known || (call.MaybeCaller is { } caller && caller.TenantId != known.TenantId))
        {
            throw new CommandException(RefusalKind.NotFound, ErrorCodes.InvalidTableToken, "There is no table with this code.", "table_token");
        }

        var command = new ScanCommand(call.MaybeCaller, known.TenantId, known.TableId, request.DeviceId, request.OccurredAt, request.Consent);
        var plan = call.Plan<ScanResult, OpenSessionAnswer>(201, Views.Of, ApiJson.Default.OpenSessionAnswer, scope: known.TableId);
        return call.SendAsync(call.Get<SessionService>().ScanAsync(command, plan, call.Aborted));
    }

    private static async Task ReadAsync(ApiCall call)
    {
        var detail = await call.Get<SessionService>().ReadAsync(call.Caller, call.Route("id"), call.Aborted);
        await call.SendAsync(Views.Of(detail), ApiJson.Default.SessionDetailView);
    }

    private static async Task ReadBoardAsync(ApiCall call)
    {
        var board = await call.Get<BoardService>().ReadAsync(call.Caller, call.Route("id"), call.Aborted);
        await call.SendAsync(BoardViews.Of(board), ApiJson.Default.BoardView);
    }

    private static Task CloseAsync(ApiCall call, CloseSessionRequest request)
    {
        new InputCheck().Text("note", request.Note, MaxNote, isRequired: false).Throw();
        var plan = call.Plan<Storage.SessionDetail, SessionDetailView>(200, Views.Of, ApiJson.Default.SessionDetailView);
        return call.SendAsync(call.Get<SessionService>().CloseAsync(
            call.Caller, call.Route("id"), request.OccurredAt, request.Note, plan, call.Aborted));
    }

    private static Task VoidAsync(ApiCall call, VoidRequest request)
    {
        new InputCheck().Text("reason", request.Reason, MaxNote).Throw();
        var plan = call.Plan<Storage.SessionDetail, SessionDetailView>(200, Views.Of, ApiJson.Default.SessionDetailView);
        return call.SendAsync(call.Get<SessionService>().VoidAsync(
            call.Caller, call.Route("id"), request.OccurredAt, request.Reason, plan, call.Aborted));
    }
}
