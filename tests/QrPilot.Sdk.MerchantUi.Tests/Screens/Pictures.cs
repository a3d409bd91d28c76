using Microsoft.Playwright;
using QrPilot.Eng;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>Pictures of the pages. Where <c>QRPILOT_PICTURES</c> is set, the tests put whole pages into artifacts/pictures and those of the
/// documents, a screen each, into docs/pictures/screens.</summary>
internal static class Pictures
{
    private static readonly bool AreWanted = Environment.GetEnvironmentVariable("QRPILOT_PICTURES") is { Length: > 0 };

    /// <summary>Where a made file is put, under artifacts.</summary>
    public static string PathOf(string name, string extension) => Path.Combine(Folder("artifacts", "pictures"), $"{name}.{extension}");

    public static async Task TakeAsync(IPage page, string name, Look look)
    {
        if (AreWanted)
        {
            await page.ScreenshotAsync(new() { Path = PathOf($"{name}.{look}", "png"), FullPage = true });
        }
    }

    /// <summary>Takes a picture that a document shows.</summary>
    public static async Task TakeForDocsAsync(IPage page, Screen screen, Look look)
    {
        if (AreWanted && screen.PictureOf(look) is { } picture)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder("docs", "pictures", "screens"), picture) });
        }
    }

    private static string Folder(params string[] names) => Directory.CreateDirectory(Checkout.Combine(Path.Combine(names))).FullName;
}
