using Deque.AxeCore.Playwright;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>Every screen in both languages, sizes and colours: nobody is shut out, nothing runs over the edge, nothing is heavy. The pictures
/// of the last run are in artifacts/pictures.</summary>
public sealed class ScreenTests(Chromium chromium, SqliteHost host)
{
    private const int MostBytes = 100_000;
    private const int MostRequests = 10;

    private static readonly Lock Start = new();
    private static Task<Showcase>? _showcase;

    public static TheoryData<string> Names => [.. Screen.All.Select(screen => screen.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Screen_Everywhere_IsForEverybody(string name)
    {
        var screen = Screen.All.Single(item => item.Name == name);
        var show = await ShowcaseAsync();
        foreach (var (hasPhone, language, isDark) in new[] { (true, "vi", false), (true, "en", true), (false, "vi", false), (false, "en", true) })
        {
            await using var visitor = await chromium.VisitAsync(host, hasPhone, language, isDark);
            if (screen.IsSignedIn)
            {
                await visitor.SignInAsync(show.Shop.Owner);
            }

            var traffic = new Traffic(visitor.Page);
            await visitor.GoAsync(screen.Path(show));

            Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            await visitor.Page.ScreenshotAsync(new() { Path = Pictures.PathOf(name, hasPhone, language, isDark), FullPage = true });
            var overflow = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{name} {language}: {overflow} pixels run over the edge.");
            if (hasPhone == !isDark)
            {
                var axe = await visitor.Page.RunAxe();
                Assert.True(axe.Violations.Length == 0, string.Join('\n', axe.Violations.Select(fault =>
                    $"{name} {language} {(isDark ? "dark" : "light")}: {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}")));
            }

            Assert.InRange(traffic.Requests, 1, MostRequests);
            Assert.InRange(await traffic.BytesAsync(), 1, MostBytes);
        }
    }

    private Task<Showcase> ShowcaseAsync()
    {
        lock (Start)
        {
            return _showcase ??= Showcase.PlayAsync(host);
        }
    }
}
