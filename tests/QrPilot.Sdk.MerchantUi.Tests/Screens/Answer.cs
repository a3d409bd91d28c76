using Microsoft.Playwright;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>A page that is the answer to a form, and so has no address to go to.</summary>
/// <param name="Name">Its name, also that of its pictures.</param>
/// <param name="Path">Where its form is, under the prefix.</param>
/// <param name="FillAsync">Fills the form, given a number of its own.</param>
/// <param name="Shows">What only the answer has.</param>
internal sealed record Answer(string Name, string Path, Func<ILocator, int, Task> FillAsync, string Shows)
{
    private const string GoodMenu = "mã,tên,giá\nCF01,Cà phê sữa đá,29.000\nCF02,Bạc xỉu,32.000\nTR01,Trà đào cam sả,45.000\n";
    private const string BadMenu = "mã,tên,giá\nCF01,Cà phê sữa đá,hai chục\nCF01,,32.000\n";

    public static IReadOnlyList<Answer> All { get; } =
    [
        new("answer-import-preview", "/s/Q1/set-up/menu/import", (form, _) => Field(form, "text").FillAsync(GoodMenu), "button[formaction]"),
        new("answer-import-faults", "/s/Q1/set-up/menu/import", (form, _) => Field(form, "text").FillAsync(BadMenu), ".faults li"),
        new("answer-invite-link", "/set-up/staff/new", FillMemberAsync, "#link"),
        new("answer-new-key", "/set-up/keys", FillKeyAsync, "#key"),
        new("answer-account-saved", "/set-up/accounts/momo", FillAccountAsync, "#notify"),
        new("answer-account-wrong", "/set-up/accounts/momo", (form, _) => Field(form, "settings.Timeout").EvaluateAsync("input => { input.value = 'soon'; }"), ".error"),
        new("answer-member-wrong", "/set-up/staff/new", (_, _) => Task.CompletedTask, ".error"),
        new("answer-store-wrong", "/set-up/stores/new", (_, _) => Task.CompletedTask, ".error"),
        new("answer-item-wrong", "/s/Q1/set-up/menu/new", (form, _) => Field(form, "price").FillAsync("nhiều"), ".error"),
        new("answer-drawer-wrong", "/s/Q1/close", (_, _) => Task.CompletedTask, ".error"),
        new("answer-sign-in-wrong", "/sign-in", FillSignInAsync, "[role=alert]"),
    ];

    /// <summary>Sends the form and waits for the answer. The browser's own checks are switched off: they are a help, the host judges.</summary>
    public async Task AskAsync(Visitor visitor, int number)
    {
        var form = visitor.Page.Locator("main form:has(.field)").First;
        await FillAsync(form, number);
        await form.EvaluateAsync("form => { form.noValidate = true; }");
        await form.Locator("button:visible").Last.ClickAsync();
        await visitor.Page.Locator(Shows).First.WaitForAsync();
        await visitor.Page.WaitForFunctionAsync("document.readyState === 'complete'");
    }

    private static async Task FillMemberAsync(ILocator form, int number)
    {
        await Field(form, "name").FillAsync("Nguyễn Văn Nam");
        await Field(form, "login").FillAsync($"nam{number}");
        await form.Locator("[name=store_ids]").First.CheckAsync();
    }

    private static async Task FillKeyAsync(ILocator form, int number)
    {
        await Field(form, "name").FillAsync($"POS {number}");
        await form.Locator("[name=scopes]").First.CheckAsync();
    }

    private static async Task FillAccountAsync(ILocator form, int number)
    {
        await Field(form, "name").FillAsync($"of-answers-{number}");
        await Field(form, "settings.PartnerCode").FillAsync("MOMO1");
        await Field(form, "settings.AccessKey").FillAsync("access");
        await Field(form, "settings.SecretKey").FillAsync("secret");
    }

    private static async Task FillSignInAsync(ILocator form, int number)
    {
        await Field(form, "login").FillAsync($"nobody{number}");
        await Field(form, "password").FillAsync("wrong");
    }

    private static ILocator Field(ILocator form, string name) => form.Locator($"[name='{name}']");
}
