using System.Globalization;
using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Days;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Reconcile;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Close;

/// <summary>The drawer of a day, and its close.</summary>
internal static class CloseEndpoints
{
    private const int MaxNote = 500;

    public static void Map(UiRoutes routes)
    {
        routes.Page("/s/{store}/close", StaffRight.CountDrawer, ShowAsync);
        routes.Form("/s/{store}/close/drawer", StaffRight.CountDrawer, EnterAsync, ShowAsync);
        routes.Form("/s/{store}/close/counted", StaffRight.CountDrawer, CloseCountedAsync, ShowAsync);
        routes.Form("/s/{store}/close/uncounted", StaffRight.CloseUncounted, (call, _) => CloseAsync(call, null), ShowAsync);
        routes.Page("/s/{store}/close/{date}/z", StaffRight.CountDrawer, ShowZAsync);
    }

    private static async Task<IResult> ShowAsync(UiCall call)
    {
        var date = DayQuery.Of(call);
        var sheet = await call.Get<DrawerService>().ReadAsync(call.Caller, call.Store.Id, date, call.Aborted);
        var review = await DayReviewReader.ReadAsync(call, date, hasSuggestions: false);
        return call.Page<ClosePage>(new CloseModel(review, sheet, await StaffNames.ReadAsync(call)));
    }

    private static async Task<IResult> EnterAsync(UiCall call, UiForm form)
    {
        var date = DayQuery.Of(call);
        var kind = form.One<DrawerEntryKind>("kind");
        var amount = form.Amount("amount", min: kind == DrawerEntryKind.OpeningFloat ? 0 : 1);
        var note = form.MaybeText("note", MaxNote);
        form.Check();
        var command = new DrawerCommand(call.Store.Id, date, kind, amount, note);
        await call.OnceAsync<DrawerEntry>(
            "EnterDrawer",
            plan => call.Get<DrawerService>().EnterAsync(call.Caller, command, plan, call.Aborted),
            entry => entry.Number.ToString(CultureInfo.InvariantCulture));
        var texts = call.Text(CloseTexts.All);
        return call.GoToStore(PathOf(date), new Notice(texts.Entered(texts.KindOf(kind), amount)));
    }

    private static Task<IResult> CloseCountedAsync(UiCall call, UiForm form)
    {
        var counted = form.Amount("counted_cash", min: 0);
        var note = form.MaybeText("cash_note", MaxNote);
        form.Check();
        return CloseAsync(call, new CountedCash(counted, note));
    }

    private static async Task<IResult> CloseAsync(UiCall call, CountedCash? counted)
    {
        var date = DayQuery.Of(call);
        var number = await call.OnceAsync<DayClose>(
            "CloseDay",
            plan => call.Get<ReconciliationService>().CloseDayAsync(call.Caller, call.Store.Id, date, counted, plan, call.Aborted),
            close => close.Number.ToString(CultureInfo.InvariantCulture));
        return call.GoToStore(PathOf(date), new Notice(call.Text(CloseTexts.All).Done(int.Parse(number, CultureInfo.InvariantCulture))));
    }

    private static async Task<IResult> ShowZAsync(UiCall call)
    {
        var date = UiCall.DateOf(call.Route("date"));
        var books = date is null ? null : await call.Get<IBooksStore>().ReadDayAsync(call.Caller.TenantId, new StoreDate(call.Store.Id, date.Value), call.Aborted);
        if (books?.Close is not { } close)
        {
            throw new CommandException(RefusalKind.NotFound, ErrorCodes.NotFound, "The day has no close.");
        }

        var decisions = (await DayReviewReader.DecisionsAsync(call, close.BusinessDate)).Where(done => done.Day.StoreId == call.Store.Id && done.DecidedAt <= close.ClosedAt);
        var names = await StaffNames.ReadAsync(call);
        return call.Page<ZPage>(ZReport.Of(books, close, DecisionList.Holding([.. decisions]).Count, names.GetValueOrDefault(close.ClosedBy)));
    }

    private static string PathOf(DateOnly date) => "/close?date=" + StoreTime.Iso(date);
}
