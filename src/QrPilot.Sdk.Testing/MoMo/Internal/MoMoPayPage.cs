using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>The pay page: one look, two buttons, no script.</summary>
internal static class MoMoPayPage
{
    public const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly NumberFormatInfo Dots = new() { NumberGroupSeparator = "." };

    public static string Render(MoMoOrder order)
    {
        var vi = order.Lang == "vi";
        string title = vi ? "Thanh toán thử nghiệm" : "Test payment";
        string notice = vi ? "Trang mô phỏng MoMo. Không có tiền thật." : "This simulates MoMo. No real money moves.";
        return $$"""
            <!doctype html>
            <html lang="{{(vi ? "vi" : "en")}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{title}}</title>
            <style>
            body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 26rem; padding: 1.5rem; color: #1d1d1f; background: #fff; }
            h1 { font-size: 1.25rem; }
            .amount { font-size: 2rem; font-weight: 700; margin: .5rem 0; }
            dt { color: #595959; } dd { margin: 0 0 .75rem; overflow-wrap: anywhere; }
            button { font: inherit; width: 100%; min-height: 3rem; border-radius: .5rem; border: 1px solid #a50064; margin: .5rem 0; }
            button[value=pay] { background: #a50064; color: #fff; }
            button[value=cancel] { background: #fff; color: #a50064; }
            .notice { background: #fff4ce; padding: .5rem .75rem; border-radius: .5rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>{{title}}</h1>
            <p class="notice">{{notice}}</p>
            <p class="amount">{{order.Amount.ToString("#,0", Dots)}} đ</p>
            <dl>
            <dt>{{(vi ? "Nội dung" : "For")}}</dt><dd>{{Html.Encode(order.OrderInfo)}}</dd>
            <dt>{{(vi ? "Mã đơn" : "Order")}}</dt><dd>{{Html.Encode(order.OrderId)}}</dd>
            </dl>
            <form method="post">
            <button name="action" value="pay">{{(vi ? "Thanh toán" : "Pay")}}</button>
            <button name="action" value="cancel">{{(vi ? "Hủy" : "Cancel")}}</button>
            </form>
            </main>
            </body>
            </html>

            """;
    }
}
