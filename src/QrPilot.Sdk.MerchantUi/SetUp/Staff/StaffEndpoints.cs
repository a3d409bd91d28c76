using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.SignIn;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.SetUp.Staff;

/// <summary>Who works for the tenant: inviting, changing, disabling.</summary>
internal static class StaffEndpoints
{
    public static void Map(UiRoutes routes)
    {
        routes.Page("/set-up/staff", StaffRight.ManageStaff, ShowAllAsync);
        routes.Page("/set-up/staff/new", StaffRight.ManageStaff, ShowNewAsync);
        routes.Form("/set-up/staff/new", StaffRight.ManageStaff, (call, form) => SaveAsync(call, form, null), ShowNewAsync);
        routes.Page("/set-up/staff/{id}", StaffRight.ManageStaff, ShowAsync);
        routes.Form("/set-up/staff/{id}", StaffRight.ManageStaff, ChangeAsync, ShowAsync);
        routes.Form("/set-up/staff/{id}/invite", StaffRight.ManageStaff, (call, _) => InviteAsync(call, call.Route("id")), ShowAsync);
        routes.Form("/set-up/staff/{id}/disable", StaffRight.ManageStaff, (call, _) => TurnAsync(call, isEnabled: false), ShowAsync);
        routes.Form("/set-up/staff/{id}/enable", StaffRight.ManageStaff, (call, _) => TurnAsync(call, isEnabled: true), ShowAsync);
    }

    private static async Task<IResult> ShowAllAsync(UiCall call) =>
        call.Page<StaffListPage>(await call.Get<StaffService>().ListAsync(call.Caller, call.Aborted));

    private static Task<IResult> ShowNewAsync(UiCall call) => Task.FromResult(call.Page<StaffPage>(new StaffModel(null, IsLocal(call))));

    private static async Task<IResult> ShowAsync(UiCall call) => call.Page<StaffPage>(new StaffModel(await MemberAsync(call), IsLocal(call)));

    private static async Task<IResult> ChangeAsync(UiCall call, UiForm form) => await SaveAsync(call, form, await MemberAsync(call));

    private static async Task<IResult> SaveAsync(UiCall call, UiForm form, StaffMember? known)
    {
        var texts = call.Text(StaffTexts.All);
        var draft = Read(call, form, texts);
        form.Check();
        var id = await Repeatable.SaveAsync(call, form, "login", () => call.OnceAsync<StaffMember>(
            known is null ? "AddStaff" : "ChangeStaff",
            plan => call.Get<StaffService>().SaveAsync(call.Caller, known?.Id, draft, plan, call.Aborted),
            member => member.Id));
        return known is null && IsLocal(call)
            ? await InviteAsync(call, id)
            : call.GoTo("/set-up/staff", new Notice(known is null ? texts.Added(draft.Name) : texts.Changed(draft.Name)));
    }

    private static StaffDraft Read(UiCall call, UiForm form, StaffTexts texts)
    {
        var name = form.Text("name", StaffRules.MaxText);
        var login = form.Text("login", StaffRules.MaxText);
        if (login.Length > 0 && (login.Length < StaffRules.MinLogin || login.Any(char.IsWhiteSpace)))
        {
            form.Fail("login", texts.NoLogin(StaffRules.MinLogin));
        }

        var role = form.One<StaffRole>("role");
        var stores = form.Picked("store_ids");
        if (role == StaffRole.Owner)
        {
            // An owner works in all of them, whatever is ticked.
            stores = [];
        }
        else if (stores.Count == 0)
        {
            form.Fail("store_ids", texts.NoStore);
        }
        else if (stores.Any(id => call.View.Stores.All(store => store.Id != id)))
        {
            form.Fail("store_ids", texts.UnknownStore);
        }

        return new StaffDraft(login, name, role, stores);
    }

    /// <summary>Shows the link in the answer to the form: it is in no address and in no log, and once the page is left it is gone.</summary>
    private static async Task<IResult> InviteAsync(UiCall call, string id)
    {
        var invited = await call.Get<StaffService>().InviteAsync(call.Caller, id, call.Aborted);
        var lifetime = call.Get<IOptions<QrPilotOptions>>().Value.Staff.InviteLifetime;
        return call.Page<InviteLinkPage>(
            new InviteLinkModel(invited.Member, call.HostAddress + call.View.Link(SignInEndpoints.InvitePath(invited.Token)), lifetime));
    }

    private static async Task<IResult> TurnAsync(UiCall call, bool isEnabled)
    {
        var member = await MemberAsync(call);
        var staff = call.Get<StaffService>();
        await call.OnceAsync<StaffMember>(
            isEnabled ? "EnableStaff" : "DisableStaff",
            plan => isEnabled
                ? staff.EnableAsync(call.Caller, member.Id, plan, call.Aborted)
                : staff.DisableAsync(call.Caller, member.Id, plan, call.Aborted),
            changed => changed.Id);
        var texts = call.Text(StaffTexts.All);
        return call.GoTo("/set-up/staff", new Notice(isEnabled ? texts.Enabled(member.Name) : texts.Disabled(member.Name)));
    }

    private static Task<StaffMember> MemberAsync(UiCall call) => call.Get<StaffService>().ReadAsync(call.Caller, call.Route("id"), call.Aborted);

    /// <summary>Whether people sign in with passwords of ours.</summary>
    private static bool IsLocal(UiCall call) => call.Get<IOptions<MerchantUiOptions>>().Value.HasLocalSignIn;
}
