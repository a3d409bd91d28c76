using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>The look of all pay pages. One style sheet, so that its hash can stand in the content security policy.</summary>
internal static class PayPageStyle
{
    public const string Sheet = """

        body { --brand: #333; font: 1.125rem/1.5 system-ui, sans-serif; margin: 0; color: #1d1d1f; background: #fff; }
        body.momo { --brand: #a50064; }
        body.vnpay { --brand: #005baa; }
        body.zalopay { --brand: #0058d6; }
        header { background: var(--brand); color: #fff; padding: .75rem 1rem; font-weight: 700; }
        main, header > span { display: block; max-width: 26rem; margin: 0 auto; }
        main { padding: 1rem; }
        h1 { font-size: 1.25rem; margin: .25rem 0 .75rem; }
        .notice, .state { padding: .5rem .75rem; border-radius: .5rem; margin: 0 0 .75rem; background: #fff4ce; }
        .state { background: #eef1f5; font-weight: 600; }
        .amount { font-size: 2rem; font-weight: 700; margin: .25rem 0; }
        dl { margin: 0 0 .5rem; } dt { color: #595959; font-size: 1rem; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
        button, input { font: inherit; width: 100%; box-sizing: border-box; min-height: 3rem; border-radius: .5rem; border: 1px solid var(--brand);
          margin: .375rem 0; padding: .25rem .75rem; background: #fff; color: var(--brand); }
        button.main { background: var(--brand); color: #fff; font-weight: 600; }
        input { color: inherit; }
        :focus-visible { outline: 3px solid #1d1d1f; outline-offset: 2px; }
        summary { padding: .75rem 0; cursor: pointer; color: var(--brand); }
        a { color: var(--brand); }

        """;

    public static readonly string Hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)));
}
