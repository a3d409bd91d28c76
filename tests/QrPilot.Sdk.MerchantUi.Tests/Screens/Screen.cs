using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>A screen that is looked at in both languages, on a phone and at a desk, in light and in dark.</summary>
/// <param name="Name">Its name, also that of its pictures.</param>
/// <param name="Path">Where it is, under the prefix.</param>
/// <param name="IsSignedIn">Whether the owner looks at it.</param>
internal sealed record Screen(string Name, Func<Showcase, string> Path, bool IsSignedIn = true)
{
    /// <summary>Whether the documents show it at a desk as well.</summary>
    private bool IsShownAtDesk { get; init; }

    public static IReadOnlyList<Screen> All { get; } =
    [
        new("sign-in", _ => "/sign-in", IsSignedIn: false),
        new("invite", show => show.InvitePath, IsSignedIn: false),
        new("link-is-dead", _ => "/invite/used", IsSignedIn: false),
        new("stores", _ => "/"),
        new("more", _ => "/more"),
        new("now", _ => "/s/Q1/now") { IsShownAtDesk = true },
        new("table-free", show => $"/s/Q1/tables/{show.FreeTableId}"),
        new("table-owing", show => $"/s/Q1/sessions/{show.OwingSessionId}"),
        new("table-unpaid", show => $"/s/Q1/sessions/{show.UnpaidSessionId}"),
        new("reconcile", _ => "/s/Q5/reconcile") { IsShownAtDesk = true },
        new("reconcile-new", _ => "/s/Q1/reconcile"),
        new("exception-missing", show => "/s/Q5/reconcile/exceptions/" + show.Books.MissingExceptionId),
        new("exception-stray", show => "/s/Q5/reconcile/exceptions/" + show.Books.StrayExceptionId),
        new("reconcile-all", _ => "/s/Q5/reconcile/all/MissingPayment"),
        new("decisions", _ => "/s/Q5/reconcile/decisions"),
        new("close", _ => "/s/Q5/close") { IsShownAtDesk = true },
        new("closed", _ => "/s/Q7/close"),
        new("z-report", show => $"/s/Q7/close/{show.Books.Today:yyyy-MM-dd}/z"),
        new("reconciled", _ => "/s/Q7/reconcile"),
        new("settlements", _ => "/settlements"),
        new("settlement-preview", show => "/settlements/preview/" + show.Books.ReportId),
        new("settlement-file", show => "/settlements/files/" + show.Books.ReportFileId),
        new("audit", _ => "/audit"),
        new("set-up", _ => "/set-up"),
        new("set-up-stores", _ => "/set-up/stores"),
        new("set-up-store-new", _ => "/set-up/stores/new"),
        new("set-up-store", show => "/set-up/stores/" + show.StoreId),
        new("set-up-tables", _ => "/s/Q1/set-up/tables"),
        new("set-up-table", show => "/s/Q1/set-up/tables/" + show.FreeTableId),
        new("set-up-codes", _ => "/s/Q1/set-up/codes") { IsShownAtDesk = true },
        new("set-up-menu", _ => "/s/Q1/set-up/menu"),
        new("set-up-item", show => "/s/Q1/set-up/menu/" + show.ItemId),
        new("set-up-import", _ => "/s/Q1/set-up/menu/import"),
        new("set-up-staff", _ => "/set-up/staff"),
        new("set-up-member", show => "/set-up/staff/" + show.CashierId),
        new("set-up-keys", _ => "/set-up/keys"),
        new("set-up-accounts", _ => "/set-up/accounts"),
        new("set-up-account-new", _ => "/set-up/accounts/momo"),
        new("not-found", _ => "/s/Q1/sessions/nothing"),
    ];

    /// <summary>The file of the picture that the documents show of it: every screen on a phone in Vietnamese, some at a desk in English.</summary>
    public string? PictureOf(Look look) => look switch
    {
        { HasPhone: true, Language: "vi", IsDark: false } => Name + ".png",
        { HasPhone: false, Language: "en", IsDark: false } when IsShownAtDesk => Name + "-desk.png",
        _ => null,
    };
}
