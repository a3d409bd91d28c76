using Microsoft.Playwright;
using QrPilot.Eng.Browser;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>Debian's Chromium, started once for all tests. Each visitor has a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ChromiumProgram.Path, Args = ChromiumProgram.Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Somebody with a browser; with a phone in hand, in Vietnamese and in light colours unless it is told.</summary>
    internal async Task<Visitor> VisitAsync(UiHost host, Look? look = null, bool hasScript = true)
    {
        var (hasPhone, language, isDark) = look ?? new Look();
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = host.Address,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            DeviceScaleFactor = hasPhone ? 2 : 1,
            HasTouch = hasPhone,
            IsMobile = hasPhone,
            JavaScriptEnabled = hasScript,
            Locale = language == "en" ? "en-GB" : "vi-VN",
            ViewportSize = hasPhone ? new ViewportSize { Width = 360, Height = 740 } : new ViewportSize { Width = 1280, Height = 800 },
        });
        context.SetDefaultTimeout(15_000);
        if (language == "en")
        {
            await context.AddCookiesAsync([new Cookie { Name = "qrpilot.language", Value = "en", Url = host.Address + UiHost.Prefix }]);
        }

        return new Visitor(host, context, await context.NewPageAsync());
    }
}
