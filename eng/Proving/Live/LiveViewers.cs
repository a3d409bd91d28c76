using Microsoft.Playwright;
using QrPilot.Eng.Browser;
using QrPilot.Eng.Pilot;

namespace QrPilot.Proving.Live;

/// <summary>Browsers that look at the tables of a store. Chromium opens six connections to a host for each profile, and a live page holds one,
/// so a profile has five pages. To draw a page costs a machine far more than to send it something, and people have a device each: those of
/// the crowd are not drawn, but keep the line and the document.</summary>
internal sealed class LiveViewers : IAsyncDisposable
{
    private const int PagesAProfile = 5;

    // A page behind another one would be drawn once a second.
    private static readonly string[] Awake =
        ["--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding", "--disable-background-timer-throttling"];

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private const float Patience = 60_000;
    private const string Password = "một mật khẩu dài";

    // Notes when an amount came. What changed in a page that is drawn is on the screen after the frame that follows.
    private const string Watch = """
        window.sightings = [];
        addEventListener('DOMContentLoaded', () => {
          const board = document.querySelector('[data-live]');
          if (!board) return;
          document.documentElement.hidden = !drawn;
          new MutationObserver(changes => {
            const tables = new Set(changes.map(change => (change.target.nodeType === 1 ? change.target : change.target.parentElement)?.closest('li[id]')));
            const note = () => {
              const at = Date.now();
              for (const table of tables) {
                const money = table?.querySelector('.money');
                if (money) sightings.push({ table: table.id.slice(2), owed: Number(money.textContent.replace(/[^0-9]/g, '')), at });
              }
            };
            if (drawn) requestAnimationFrame(() => setTimeout(note));
            else note();
          }).observe(board, { childList: true, subtree: true, characterData: true });
        });
        """;

    private readonly HostProcess _host;
    private readonly bool _isDrawn;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<IPage> _pages = [];

    private LiveViewers(HostProcess host, bool isDrawn, IPlaywright playwright, IBrowser browser) =>
        (_host, _isDrawn, _playwright, _browser) = (host, isDrawn, playwright, browser);

    /// <param name="host">Whose pages they look at.</param>
    /// <param name="isDrawn">Whether their pages are drawn.</param>
    public static async Task<LiveViewers> StartAsync(HostProcess host, bool isDrawn)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumProgram.Path, Args = [.. ChromiumProgram.Quiet, .. Awake] });
        return new LiveViewers(host, isDrawn, playwright, browser);
    }

    /// <summary>Signs in as the owner.</summary>
    /// <returns>The cookies that make whoever has them the owner.</returns>
    public async Task<IReadOnlyList<Cookie>> SignInAsync()
    {
        var link = await _host.CommandAsync("owner", "pilot", "owner", "Chị Chủ");
        await using var context = await _browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(link.Trim());
        await page.Locator("input[name=password]").FillAsync(Password);
        await page.Locator("input[name=repeat]").FillAsync(Password);
        await page.Locator("main button").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/invite/", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        return
        [
            .. (await context.CookiesAsync()).Select(cookie => new Cookie
            {
                Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly,
            }),
        ];
    }

    /// <summary>Opens pages until there are so many, and waits until each has got its first tables over the live line.</summary>
    public async Task OpenAsync(int count, IReadOnlyList<Cookie> cookies, CancellationToken cancellationToken)
    {
        while (_pages.Count < count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = await _browser.NewContextAsync(
                new() { ViewportSize = new() { Width = 360, Height = 740 }, ReducedMotion = ReducedMotion.Reduce });
            await context.AddCookiesAsync(cookies);
            await context.AddInitScriptAsync($"window.drawn = {(_isDrawn ? "true" : "false")};{Watch}");
            var pages = Math.Min(_isDrawn ? 1 : PagesAProfile, count - _pages.Count);
            _pages.AddRange(await Task.WhenAll(Enumerable.Range(0, pages).Select(_ => OpenPageAsync(context))));
        }

        foreach (var page in _pages)
        {
            while (!await page.EvaluateAsync<bool>("sightings.length > 0"))
            {
                await Task.Delay(Look, cancellationToken);
            }
        }
    }

    /// <summary>What each browser saw so far.</summary>
    public async Task<IReadOnlyList<Sightings>> SightingsAsync()
    {
        var all = new List<Sightings>();
        foreach (var page in _pages)
        {
            all.Add(new Sightings(_isDrawn, await page.EvaluateAsync<Sighting[]>("sightings")));
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task<IPage> OpenPageAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{_host.Address}/merchant/s/{LiveShop.Code}/now", new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = Patience });
        return page;
    }
}
