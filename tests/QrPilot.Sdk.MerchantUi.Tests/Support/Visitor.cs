using Microsoft.Playwright;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>Somebody with a browser. Whatever the browser complains about fails the test.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Visitor(UiHost host, IBrowserContext context, IPage page)
    {
        (Host, _context, Page) = (host, context, page);

        // A page that is refused on purpose says so itself; everything else, the content security policy included, is a fault.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public UiHost Host { get; }

    public IPage Page { get; }

    /// <summary>How often the visitor has tapped.</summary>
    public int Taps { get; private set; }

    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(UiHost.Prefix + path);

    /// <summary>Taps the button or link of this name.</summary>
    public async Task TapAsync(string name, AriaRole role = AriaRole.Button)
    {
        await Page.GetByRole(role, new PageGetByRoleOptions { Name = name, Exact = true }).First.ClickAsync();
        Taps++;
    }

    public async Task TapAsync(ILocator element)
    {
        await element.ClickAsync();
        Taps++;
    }

    public Task TypeAsync(string label, string text) => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).First.FillAsync(text);

    /// <summary>Waits until the browser has gone to an address and read its page. The page is asked, again and again: of the events that tell of
    /// it, any may be over before somebody listens.</summary>
    /// <param name="address">A regular expression of the browser's.</param>
    public Task ArriveAsync(string address) => Page.WaitForFunctionAsync(
        "address => document.readyState !== 'loading' && new RegExp(address).test(location.href)", address);

    /// <summary>Signs in through the page, or, where that login has signed in before, with the cookie that came of it.</summary>
    public async Task SignInAsync(string login)
    {
        if (Host.Cookies.TryGetValue(login, out var known))
        {
            await _context.AddCookiesAsync([known]);
            return;
        }

        await GoAsync("/sign-in");
        await Page.Locator("input[name=login]").FillAsync(login);
        await Page.Locator("input[name=password]").FillAsync(UiHost.Password);
        await Page.Locator("main button").First.ClickAsync();
        await ArriveAsync("^(?!.*/sign-in)");
        var cookie = (await _context.CookiesAsync()).Single(item => item.Name == "qrpilot.merchant");
        Host.Cookies[login] = new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = true, SameSite = cookie.SameSite,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_complaints);
    }
}
