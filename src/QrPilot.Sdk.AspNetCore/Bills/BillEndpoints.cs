using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;

namespace QrPilot.Sdk.AspNetCore.Bills;

/// <summary>Orders and cash.</summary>
internal static class BillEndpoints
{
    private const int MaxNote = 500;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Bills");
        routes.Post<SubmitOrderRequest, OrderAnswer>(
            "/v1/sessions/{id}/orders", "SubmitOrder", "Submits the cart as an order; the server prices it.", Access.Guests, ApiJson.Default.SubmitOrderRequest, OrderAsync);
        routes.Post<RecordCashRequest, CashAnswer>(
            "/v1/sessions/{id}/cash", "RecordCash", "Staff record cash for a bill.", Access.Staff, ApiJson.Default.RecordCashRequest, CashAsync);
        routes.Post<VoidRequest, CashAnswer>(
            "/v1/sessions/{id}/cash/{cash_id}/void", "VoidCash", "Staff void a cash record.", Access.Staff, ApiJson.Default.VoidRequest, VoidCashAsync, 200);
    }

    private static Task OrderAsync(ApiCall call, SubmitOrderRequest request)
    {
        new InputCheck().Amount("client_total", request.ClientTotal, min: 0).Throw();
        var plan = call.Plan<OrderResult, OrderAnswer>(201, Views.Of, ApiJson.Default.OrderAnswer);
        return call.SendAsync(call.Get<OrderService>().SubmitAsync(
            call.Caller, call.Route("id"), request.OccurredAt, InputCheck.Vnd(request.ClientTotal), plan, call.Aborted));
    }

    private static Task CashAsync(ApiCall call, RecordCashRequest request)
    {
        new InputCheck()
            .Amount("amount", request.Amount)
            .Amount("tendered", request.Tendered)
            .Text("note", request.Note, MaxNote, isRequired: false)
            .Throw();
        var command = new CashCommand(
            call.Route("id"), InputCheck.Vnd(request.Amount), InputCheck.Vnd(request.Tendered), request.Note, request.OccurredAt);
        var plan = call.Plan<CashResult, CashAnswer>(201, Views.Of, ApiJson.Default.CashAnswer);
        return call.SendAsync(call.Get<CashService>().RecordAsync(call.Caller, command, plan, call.Aborted));
    }

    private static Task VoidCashAsync(ApiCall call, VoidRequest request)
    {
        new InputCheck().Text("reason", request.Reason, MaxNote).Throw();
        var plan = call.Plan<CashResult, CashAnswer>(200, Views.Of, ApiJson.Default.CashAnswer);
        return call.SendAsync(call.Get<CashService>().VoidAsync(
            call.Caller, call.Route("id"), call.Route("cash_id"), request.Reason, request.OccurredAt, plan, call.Aborted));
    }
}
