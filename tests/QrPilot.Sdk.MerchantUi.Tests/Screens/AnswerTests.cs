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
        foreach (var look in Look.All)
        {
            await using var visitor = await chromium.VisitAsync(host, look);
            if (answer.Path != "/sign-in")
            {
                await visitor.SignInAsync(shop.Owner);
            }

            await visitor.GoAsync(answer.Path);
            var traffic = new Traffic(visitor.Page);
            await answer.AskAsync(visitor, Interlocked.Increment(ref _number));

            Assert.Equal(look.Language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            await ScreenCheck.HoldsAsync(visitor, name, look, traffic);
            await Pictures.TakeAsync(visitor.Page, name, look);
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
