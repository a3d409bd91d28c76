using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>Pages that are answers to forms, in both languages, on a phone and at a desk: what holds for screens holds for them.</summary>
public sealed class AnswerTests(Chromium chromium, SqliteHost host)
{
    private static readonly Lock Start = new();
    private static Task<Shop>? _shop;
    private static int _number;

    public static TheoryData<string> Names => [.. Answer.All.Select(answer => answer.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_Everywhere_IsForEverybody(string name)
    {
        var answer = Answer.All.Single(item => item.Name == name);
        var shop = await ShopAsync();
        foreach (var (hasPhone, language, isDark) in new[] { (true, "vi", false), (true, "en", true), (false, "en", false) })
        {
            await using var visitor = await chromium.VisitAsync(host, hasPhone, language, isDark);
            if (answer.Path != "/sign-in")
            {
                await visitor.SignInAsync(shop.Owner);
            }

            await visitor.GoAsync(answer.Path);
            var traffic = new Traffic(visitor.Page);
            await answer.AskAsync(visitor, Interlocked.Increment(ref _number));

            Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            await visitor.Page.ScreenshotAsync(new() { Path = Pictures.PathOf(name, hasPhone, language, isDark), FullPage = true });
            await ScreenCheck.HoldsAsync(visitor, $"{name} {language} {(isDark ? "dark" : "light")}", traffic);
        }
    }

    private Task<Shop> ShopAsync()
    {
        lock (Start)
        {
            return _shop ??= MakeAsync();
        }

        async Task<Shop> MakeAsync()
        {
            var shop = await host.MakeShopAsync();
            await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 2);
            return shop;
        }
    }
}
