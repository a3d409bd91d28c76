using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>The pay page of every gateway: one look, no script.</summary>
internal static class PayPage
{
    public static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{PayPageStyle.Hash}'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly NumberFormatInfo Dots = new() { NumberGroupSeparator = "." };

    /// <summary>The page of an order: buttons while it can be paid, otherwise what became of it.</summary>
    /// <param name="gateway">The gateway's name.</param>
    /// <param name="order">The order.</param>
    /// <param name="state">What became of it.</param>
    /// <param name="vi">Whether it speaks Vietnamese, otherwise English.</param>
    /// <param name="backTo">Where a link leads when there is nothing to do here, or null.</param>
    public static string Render(string gateway, ISimulatedOrder order, OrderState state, bool vi, string? backTo)
    {
        var words = vi ? PayPageWords.Vietnamese : PayPageWords.English;
        return Page(gateway, vi, words, $"""
            <p class="amount">{order.Asked.ToString("#,0", Dots)} đ</p>
            <dl>
            <dt>{words.For}</dt><dd>{Html.Encode(order.Description)}</dd>
            <dt>{words.Order}</dt><dd>{Html.Encode(order.OrderId)}</dd>
            <dt>{words.Merchant}</dt><dd>{Html.Encode(order.Merchant)}</dd>
            </dl>
            {(state == OrderState.Open ? Buttons(words, order.Asked) : Closed(words, state, backTo))}
            """);
    }

    /// <summary>The page of an address that is not honoured, in both languages.</summary>
    public static string RenderRefusal(string gateway, PageRefusal refusal) => Page(gateway, true, PayPageWords.Vietnamese, $"""
        <p class="state">{PayPageWords.Vietnamese.Refused}{(refusal.Code is null ? "" : $" ({Html.Encode(refusal.Code)})")}</p>
        <p lang="en">{Html.Encode(refusal.Message)}</p>
        """);

    private static string Page(string gateway, bool vi, PayPageWords words, string content) => $"""
        <!doctype html>
        <html lang="{(vi ? "vi" : "en")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{words.Title} · {gateway}</title>
        <style>{PayPageStyle.Sheet}</style>
        </head>
        <body class="{gateway.ToLowerInvariant()}">
        <header><span>{gateway}</span></header>
        <main>
        <h1>{words.Title}</h1>
        <p class="notice">{string.Format(CultureInfo.InvariantCulture, words.Notice, gateway)}</p>
        {content}
        </main>
        </body>
        </html>

        """;

    private static string Buttons(PayPageWords words, long asked) => $"""
        <form method="post">
        <button class="main" name="action" value="pay">{words.Pay}</button>
        <button name="action" value="cancel">{words.Cancel}</button>
        <button name="action" value="expire">{words.Expire}</button>
        </form>
        <details>
        <summary>{words.PayOther}</summary>
        <form method="post">
        <label for="amount">{words.Amount}</label>
        <input id="amount" name="amount" type="number" inputmode="numeric" min="1" step="1" required value="{Numbers.Text(asked + 1_000)}">
        <button name="action" value="pay">{words.PayThis}</button>
        </form>
        </details>
        """;

    private static string Closed(PayPageWords words, OrderState state, string? backTo) => $"""
        <p class="state" role="status">{words.Of(state)}</p>
        {(backTo is null ? "" : $"<p><a href=\"{Html.Encode(backTo)}\">{words.Back}</a></p>")}
        """;
}
