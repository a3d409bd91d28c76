using QrPilot.Eng;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>Every screen in both languages, sizes and colours: nobody is shut out, nothing runs over the edge, nothing is heavy.</summary>
public sealed class ScreenTests(Chromium chromium, SqliteHost host)
{
    private static readonly Lock Start = new();
    private static Task<Showcase>? _showcase;

    public static TheoryData<string> Names => [.. Screen.All.Select(screen => screen.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Screen_Everywhere_IsForEverybody(string name)
    {
        var screen = Screen.All.Single(item => item.Name == name);
        var show = await ShowcaseAsync();
        foreach (var look in Look.All)
        {
            await using var visitor = await chromium.VisitAsync(host, look);
            if (screen.IsSignedIn)
            {
                await visitor.SignInAsync(show.Shop.Owner);
            }

            var traffic = new Traffic(visitor.Page);
            await visitor.GoAsync(screen.Path(show));

            Assert.Equal(look.Language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            await ScreenCheck.HoldsAsync(visitor, name, look, traffic);
            await Pictures.TakeForDocsAsync(visitor.Page, screen, look);
            await Pictures.TakeAsync(visitor.Page, name, look);
        }
    }

    [Fact]
    public void Screens_InTheDocuments_HaveTheirPicture()
    {
        var document = File.ReadAllText(Checkout.Combine("docs/screens.md"));
        foreach (var picture in Screen.All.SelectMany(screen => Look.All.Select(screen.PictureOf).OfType<string>()))
        {
            Assert.Contains($"pictures/screens/{picture}", document, StringComparison.Ordinal);
            Assert.True(File.Exists(Checkout.Combine($"docs/pictures/screens/{picture}")), $"{picture} was not taken.");
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
