using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.AspNetCore.Cash;

/// <summary>The drawers of stores.</summary>
internal static class DrawerEndpoints
{
    private const int MaxNote = 500;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Cash");
        routes.Post<DrawerInput, DrawerEntryView>(
            "/v1/stores/{id}/days/{date}/drawer", "EnterDrawer", "Enters an opening float, or money put in or taken out.", Access.Staff, ApiJson.Default.DrawerInput, EnterAsync);
        routes.Get<CashSheetView>(
            "/v1/stores/{id}/days/{date}/cash", "GetDayCash", "The cash of a store's business date, by credential.", Access.Readers, ReadAsync);
    }

    private static Task EnterAsync(ApiCall call, DrawerInput input)
    {
        new InputCheck()
            .Amount("amount", input.Amount, min: input.Kind == DrawerEntryKind.OpeningFloat ? 0 : 1)
            .Text("note", input.Note, MaxNote, isRequired: false)
            .Throw();
        var command = new DrawerCommand(call.Route("id"), call.RouteDate("date"), input.Kind, new VndAmount(input.Amount), input.Note);
        var plan = call.Plan<DrawerEntry, DrawerEntryView>(201, CashViews.Of, ApiJson.Default.DrawerEntryView);
        return call.SendAsync(call.Get<DrawerService>().EnterAsync(call.Caller, command, plan, call.Aborted));
    }

    private static async Task ReadAsync(ApiCall call)
    {
        var sheet = await call.Get<DrawerService>().ReadAsync(call.Caller, call.Route("id"), call.RouteDate("date"), call.Aborted);
        await call.SendAsync(CashViews.Of(sheet), ApiJson.Default.CashSheetView);
    }
}
