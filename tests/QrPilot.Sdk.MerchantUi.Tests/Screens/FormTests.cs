using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>Every form of every screen, sent without one thing that it needs: the page says so at that field in the reader's language, all else
/// that was typed is still there, and nothing was stored. What passwords need is told in words of their own (<c>SignInTests</c>).</summary>
public sealed partial class FormTests(Chromium chromium, SqliteHost host)
{
    // What is typed where nothing stands yet. It is no amount, date or file, so no form could be taken by mistake.
    private const string Fill = """
        (form, missing) => {
          form.noValidate = true;
          const typed = {};
          for (const field of form.querySelectorAll('input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), textarea')) {
            field.value = field.name === missing ? '' : field.value || 'xyz';
            if (field.type !== 'password') typed[field.name] = field.value;
          }
          return typed;
        }
        """;

    private const string Needs = """
        () => [...document.querySelectorAll('main form[method=post]')].flatMap(form =>
          [...form.querySelectorAll('[required]:not([type=file], [type=password])')].map(field => [form.getAttribute('action'), field.name]))
        """;

    /// <summary>The forms and what they need. Whoever adds one, adds it here.</summary>
    private static readonly string[] Known =
    [
        "/s/Q1/sessions/*/cash amount",
        "/s/Q1/sessions/*/cash/*/void reason",
        "/s/Q1/sessions/*/void reason",
        "/s/Q1/set-up/menu/* code",
        "/s/Q1/set-up/menu/* name",
        "/s/Q1/set-up/menu/* price",
        "/s/Q1/set-up/tables/* name",
        "/s/Q1/set-up/tables/many first",
        "/s/Q1/set-up/tables/many last",
        "/s/Q1/set-up/tables/one name",
        "/s/Q5/close/counted counted_cash",
        "/s/Q5/close/drawer amount",
        "/s/Q5/reconcile/exceptions/*/accept reason",
        "/s/Q5/reconcile/exceptions/*/cash amount",
        "/s/Q5/reconcile/exceptions/*/write-off reason",
        "/set-up/accounts/momo name",
        "/set-up/accounts/momo settings.PartnerCode",
        "/set-up/keys name",
        "/set-up/staff/* login",
        "/set-up/staff/* name",
        "/set-up/stores/* code",
        "/set-up/stores/* gateway_account",
        "/set-up/stores/* name",
        "/set-up/stores/* time_zone",
        "/set-up/stores/new code",
        "/set-up/stores/new gateway_account",
        "/set-up/stores/new name",
        "/set-up/stores/new time_zone",
        "/sign-in login",
    ];

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Form_WithoutWhatItNeeds_SaysSoAtTheFieldAndKeepsTheRest(string language)
    {
        var show = await Showcase.PlayAsync(host);
        await using var owner = await chromium.VisitAsync(host, new Look(Language: language));
        await owner.SignInAsync(show.Shop.Owner);
        var before = await StoredAsync(show.Shop);
        await using var stranger = await chromium.VisitAsync(host, new Look(Language: language));
        var forms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var screen in Screen.All)
        {
            var visitor = screen.IsSignedIn ? owner : stranger;
            await visitor.GoAsync(screen.Path(show));
            foreach (var needed in await visitor.Page.EvaluateAsync<string[][]>(Needs))
            {
                if (forms.Add($"{KindOf(needed[0])} {needed[1]}"))
                {
                    await visitor.GoAsync(screen.Path(show));
                    await SendWithoutAsync(visitor, needed[0], needed[1], language);
                }
            }
        }

        Assert.Equal(before, await StoredAsync(show.Shop));
        Assert.Equal(Known.Order(StringComparer.Ordinal), forms);
    }

    private static async Task SendWithoutAsync(Visitor visitor, string action, string field, string language)
    {
        var form = visitor.Page.Locator($"main form[action='{action}']:has([name='{field}'][required])").First;
        var typed = await form.EvaluateAsync<Dictionary<string, string>>(Fill, field);
        var answer = await visitor.Page.RunAndWaitForResponseAsync(
            () => form.EvaluateAsync("form => form.requestSubmit()"), response => response.Request.Method == "POST");

        Assert.True(answer.Status == 422, $"{action} without {field}: {answer.Status}");
        var wrong = visitor.Page.Locator($"[name='{field}'][aria-invalid=true]");
        await Assertions.Expect(wrong.Or(visitor.Page.Locator(".trouble[role=alert]")).First).ToBeVisibleAsync();
        Assert.True(await wrong.CountAsync() == 1, $"{action} without {field}: {await visitor.Page.Locator("main").InnerTextAsync()}");
        var message = visitor.Page.Locator($"[id='{(await wrong.GetAttributeAsync("aria-describedby"))!.Split(' ').Single(id => id.EndsWith("-error", StringComparison.Ordinal))}']");
        Assert.Equal(FormTexts.All[UiLanguages.Of(language)].Required, await message.InnerTextAsync());
        var kept = await wrong.EvaluateAsync<Dictionary<string, string>>(
            "field => Object.fromEntries([...field.form.elements].filter(other => other.name && other.type !== 'password').map(other => [other.name, other.value]))");
        Assert.All(typed, pair => Assert.Equal((pair.Key, pair.Value), (pair.Key, kept[pair.Key])));
    }

    /// <summary>Whatever is done leaves an entry in the log or an event in the feed.</summary>
    private async Task<(int Entries, int Events)> StoredAsync(Shop shop)
    {
        var entries = await host.Services.GetRequiredService<IAuditStore>().ListAuditAsync(shop.TenantId, new AuditFilter { Limit = 1_000 }, CancellationToken.None);
        var feed = await shop.Api().ReadFeedAsync(null, 1_000);
        Assert.True(entries.Count < 1_000 && feed.Events.Count < 1_000, "There is more than is looked at.");
        return (entries.Count, feed.Events.Count);
    }

    private static string KindOf(string action) => Id().Replace(action.Split('?')[0][UiHost.Prefix.Length..], "*");

    [GeneratedRegex("[a-z]+_[0-9a-f]{32}|qpi1[^/]*")]
    private static partial Regex Id();
}
