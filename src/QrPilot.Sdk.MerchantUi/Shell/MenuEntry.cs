using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>An entry of the main menu.</summary>
/// <param name="Name">What pages call it.</param>
/// <param name="Label">What people read.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Glyph">An SVG path in a box of 24.</param>
/// <param name="Width">The class of screens that show it, or null for all.</param>
internal sealed record MenuEntry(string Name, string Label, string Address, string Glyph, string? Width = null)
{
    private const string More = "M5 12h.01M12 12h.01M19 12h.01";

    /// <summary>The entries for whoever has signed in.</summary>
    public static IReadOnlyList<MenuEntry> Of(UiView view, ShellTexts texts) =>
        view.Staff is null
            ? []
            : OfTenant(view, texts).ToList() is { Count: > 1 } others
                ? [.. OfStore(view, texts), .. others.Select(entry => entry with { Width = "wide-only" }), new("more", texts.More, view.Link("/more"), More, "phone-only")]
                : [.. OfStore(view, texts), .. OfTenant(view, texts)];

    /// <summary>The entries that are not about one store: on a phone they have a page of their own.</summary>
    public static IReadOnlyList<MenuEntry> Others(UiView view, ShellTexts texts) => [.. OfTenant(view, texts)];

    private static IEnumerable<MenuEntry> OfStore(UiView view, ShellTexts texts)
    {
        if (view.Store is null)
        {
            yield return new("stores", texts.Stores, view.Link("/"), "M4 10v10h16V10M3 10l2-6h14l2 6zM10 20v-6h4v6");
            yield break;
        }

        yield return new("now", texts.Now, view.StoreLink("/now"), "M3 10h18M6 10v9M18 10v9M8 10V6h8v4");
        if (view.May(StaffRight.ResolveExceptions))
        {
            yield return new("reconcile", texts.Reconcile, view.StoreLink("/reconcile"), "M4 7h11l-3-3M20 17H9l3 3");
        }

        if (view.May(StaffRight.CountDrawer))
        {
            yield return new("close", texts.Close, view.StoreLink("/close"), "M5 4h14v16H5zM9 12l2 2 4-4");
        }
    }

    private static IEnumerable<MenuEntry> OfTenant(UiView view, ShellTexts texts)
    {
        if (view.May(StaffRight.ImportSettlements))
        {
            yield return new("settlements", texts.Settlements, view.Link("/settlements"), "M12 15V4M8 8l4-4 4 4M4 15v5h16v-5");
        }

        if (view.May(StaffRight.SetUp))
        {
            yield return new("set-up", texts.SetUp, view.Link("/set-up"), "M4 6h10M18 6h2M4 12h2M10 12h10M4 18h7M15 18h5M14 4v4M6 10v4M11 16v4");
        }

        if (view.May(StaffRight.SeeAudit))
        {
            yield return new("audit", texts.Audit, view.Link("/audit"), "M6 3h9l4 4v14H6zM9 11h7M9 15h7");
        }
    }
}
