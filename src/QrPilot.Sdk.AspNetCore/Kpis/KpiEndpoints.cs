using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.AspNetCore.Kpis;

/// <summary>Declarations and KPIs.</summary>
internal static class KpiEndpoints
{
    private const int MaxNote = 500;
    private const long MaxOrders = 1_000_000;
    private const long MaxRevenue = 1_000_000_000_000;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Kpis");
        routes.Post<DeclarationInput, DeclarationView>(
            "/v1/stores/{id}/days/{date}/declarations", "Declare", "Says how much a store sold on a business date.", Access.Operators, ApiJson.Default.DeclarationInput, DeclareAsync);
        routes.Get<ListAnswer<DeclarationView>>(
            "/v1/stores/{id}/days/{date}/declarations", "ListDeclarations", "The declarations of a business date, by number.", Access.Readers, ListAsync);
        routes.Get<KpisAnswer>(
            "/v1/stores/{id}/kpis",
            "GetKpis",
            "The KPIs of a store by business date, and over the period.",
            Access.Readers,
            ReportAsync,
            new QueryParameter("from", "The first business date.", IsRequired: true),
            new QueryParameter("to", "The last business date, at most 92 days later.", IsRequired: true));
    }

    private static Task DeclareAsync(ApiCall call, DeclarationInput input)
    {
        new InputCheck()
            .Number("orders", input.Orders, 0, MaxOrders)
            .Amount("revenue", input.Revenue, min: 0, max: MaxRevenue)
            .Text("note", input.Note, MaxNote, isRequired: input is { Orders: null, Revenue: null })
            .Throw();
        var said = new Declaration(input.Source, input.Orders, InputCheck.Vnd(input.Revenue));
        var command = new DeclareCommand(call.Route("id"), call.RouteDate("date"), said, input.Note);
        var plan = call.Plan<DayDeclaration, DeclarationView>(201, KpiViews.Of, ApiJson.Default.DeclarationView);
        return call.SendAsync(call.Get<KpiService>().DeclareAsync(call.Caller, command, plan, call.Aborted));
    }

    private static async Task ListAsync(ApiCall call)
    {
        var declarations = await call.Get<KpiService>().ListDeclarationsAsync(
            call.Caller, call.Route("id"), call.RouteDate("date"), call.Aborted);
        await call.SendAsync(new ListAnswer<DeclarationView>([.. declarations.Select(KpiViews.Of)]), ApiJson.Default.ListAnswerDeclarationView);
    }

    private static async Task ReportAsync(ApiCall call)
    {
        var (from, to) = (call.QueryDate("from")!.Value, call.QueryDate("to")!.Value);
        var report = await call.Get<KpiService>().ReportAsync(call.Caller, call.Route("id"), from, to, call.Aborted);
        await call.SendAsync(KpiViews.Of(call.Route("id"), from, to, report), ApiJson.Default.KpisAnswer);
    }
}
