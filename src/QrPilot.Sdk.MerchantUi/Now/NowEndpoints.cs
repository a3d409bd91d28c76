using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sessions.Board;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>The tables of a store now, and what staff do at one.</summary>
internal static class NowEndpoints
{
    private const int MaxNote = 500;

    public static void Map(UiRoutes routes)
    {
        routes.Page("/s/{store}/now", StaffRight.ServeTables, ShowAsync);
        routes.Page("/s/{store}/now/live", StaffRight.ServeTables, call => Task.FromResult<IResult>(new LiveEndpoint(call)));
        routes.Page("/s/{store}/tables/{table}", StaffRight.ServeTables, ShowTableAsync);
        routes.Form("/s/{store}/tables/{table}/open", StaffRight.ServeTables, OpenAsync, ShowTableAsync);
        routes.Page("/s/{store}/sessions/{session}", StaffRight.ServeTables, ShowSessionAsync);
        routes.Form("/s/{store}/sessions/{session}/cash", StaffRight.RecordCash, RecordCashAsync, ShowSessionAsync);
        routes.Form("/s/{store}/sessions/{session}/cash/{cash}/void", StaffRight.RecordCash, VoidCashAsync, ShowSessionAsync);
        routes.Form("/s/{store}/sessions/{session}/cash/{cash}/undo", StaffRight.RecordCash, UndoCashAsync, ShowSessionAsync);
        routes.Form("/s/{store}/sessions/{session}/close", StaffRight.ServeTables, CloseAsync, ShowSessionAsync);
        routes.Form("/s/{store}/sessions/{session}/void", StaffRight.VoidSession, VoidAsync, ShowSessionAsync);
        RefundEndpoints.Map(routes);
    }

    private static async Task<IResult> ShowAsync(UiCall call) =>
        call.Page<NowPage>(await call.Get<BoardService>().ReadAsync(call.Caller, call.Store.Id, call.Aborted));

    private static async Task<IResult> ShowTableAsync(UiCall call)
    {
        var table = await TableAsync(call);
        var open = await call.Get<ISessionStore>().FindOpenSessionAsync(call.Caller.TenantId, table.Id, call.Aborted);
        var detail = open is null ? null : await call.Get<SessionService>().ReadAsync(call.Caller, open.Id, call.Aborted);
        return call.Page<TablePage>(await ModelAsync(call, table, detail));
    }

    public static async Task<IResult> ShowSessionAsync(UiCall call)
    {
        var detail = await SessionAsync(call);
        var table = await call.Get<CatalogService>().RequireTableAsync(call.Caller.TenantId, detail.Session.TableId, call.Aborted);
        return call.Page<TablePage>(await ModelAsync(call, table, detail));
    }

    private static async Task<TableModel> ModelAsync(UiCall call, Table table, SessionDetail? detail)
    {
        var gateways = new Dictionary<string, GatewayCapabilities>(StringComparer.Ordinal);
        var refunds = new List<Refund>();
        foreach (var payment in detail?.Payments.Where(payment => payment.State == PaymentState.Succeeded) ?? [])
        {
            refunds.AddRange(await call.Get<RefundService>().ListAsync(call.Caller, payment.Id, call.Aborted));
            if (call.Get<GatewayDirectory>().Find(payment.Gateway) is { } gateway)
            {
                gateways[gateway.Name] = gateway.Capabilities;
            }
        }

        return new TableModel(table, detail) { Refunds = refunds, Gateways = gateways };
    }

    private static async Task<IResult> OpenAsync(UiCall call, UiForm form)
    {
        var table = await TableAsync(call);
        await call.OnceAsync<ScanResult>(
            "OpenTable",
            plan => call.Get<SessionService>().OpenAsync(call.Caller, table.Id, null, plan, call.Aborted),
            result => result.Session.Id);
        return call.GoToStore("/now", new Notice(call.Text(NowTexts.All).Opened(table.Name)));
    }

    private static async Task<IResult> RecordCashAsync(UiCall call, UiForm form)
    {
        var before = await SessionAsync(call);
        var amount = form.Amount("amount", min: 1);
        var given = form.MaybeAmount("tendered", min: 1);
        var note = form.MaybeText("note", MaxNote);
        form.Check();
        var command = new CashCommand(before.Session.Id, amount, given, note, OccurredAt: null);
        var cashId = await call.OnceAsync<CashResult>(
            "RecordCash",
            plan => call.Get<CashService>().RecordAsync(call.Caller, command, plan, call.Aborted),
            result => result.Cash.Id);
        var texts = call.Text(NowTexts.All);
        var text = given > amount ? texts.RecordedWithChange(amount, given.Value - amount) : texts.Recorded(amount);
        return call.GoToStore("/now", new Notice(text, call.StorePath($"/sessions/{before.Session.Id}/cash/{cashId}/undo")));
    }

    private static Task<IResult> VoidCashAsync(UiCall call, UiForm form)
    {
        var reason = form.Text("reason", MaxNote);
        form.Check();
        return VoidCashAsync(call, reason);
    }

    private static Task<IResult> UndoCashAsync(UiCall call, UiForm form) => VoidCashAsync(call, call.Text(NowTexts.All).UndoneReason);

    private static async Task<IResult> VoidCashAsync(UiCall call, string reason)
    {
        var detail = await SessionAsync(call);
        var cash = detail.Cash.FirstOrDefault(record => record.Id == call.Route("cash"))
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.CashNotFound, "There is no such cash record.");
        await call.OnceAsync<CashResult>(
            "VoidCash",
            plan => call.Get<CashService>().VoidAsync(call.Caller, detail.Session.Id, cash.Id, reason, null, plan, call.Aborted),
            result => result.Cash.Id);
        return call.GoToStore("/sessions/" + detail.Session.Id, new Notice(call.Text(NowTexts.All).CashVoided(cash.Amount)));
    }

    private static async Task<IResult> CloseAsync(UiCall call, UiForm form)
    {
        var detail = await SessionAsync(call);
        var note = form.MaybeText("note", MaxNote);
        form.Check();
        await call.OnceAsync<SessionDetail>(
            "CloseSession",
            plan => call.Get<SessionService>().CloseAsync(call.Caller, detail.Session.Id, null, note, plan, call.Aborted),
            result => result.Session.Id);
        return await BackAsync(call, detail, call.Text(NowTexts.All).Closed);
    }

    private static async Task<IResult> VoidAsync(UiCall call, UiForm form)
    {
        var detail = await SessionAsync(call);
        var reason = form.Text("reason", MaxNote);
        form.Check();
        await call.OnceAsync<SessionDetail>(
            "VoidSession",
            plan => call.Get<SessionService>().VoidAsync(call.Caller, detail.Session.Id, null, reason, plan, call.Aborted),
            result => result.Session.Id);
        return await BackAsync(call, detail, call.Text(NowTexts.All).VoidedTable);
    }

    private static async Task<IResult> BackAsync(UiCall call, SessionDetail detail, Func<string, string> tell)
    {
        var table = await call.Get<CatalogService>().RequireTableAsync(call.Caller.TenantId, detail.Session.TableId, call.Aborted);
        return call.GoToStore("/now", new Notice(tell(table.Name)));
    }

    private static async Task<Table> TableAsync(UiCall call)
    {
        var table = await call.Get<CatalogService>().RequireTableAsync(call.Caller.TenantId, call.Route("table"), call.Aborted);
        return table.StoreId == call.Store.Id
            ? table
            : throw new CommandException(RefusalKind.NotFound, ErrorCodes.TableNotFound, "There is no such table.");
    }

    /// <summary>The session that is asked about, which is one of the store.</summary>
    public static async Task<SessionDetail> SessionAsync(UiCall call)
    {
        var detail = await call.Get<SessionService>().ReadAsync(call.Caller, call.Route("session"), call.Aborted);
        return detail.Session.StoreId == call.Store.Id
            ? detail
            : throw new CommandException(RefusalKind.NotFound, ErrorCodes.SessionNotFound, "There is no such session.");
    }
}
