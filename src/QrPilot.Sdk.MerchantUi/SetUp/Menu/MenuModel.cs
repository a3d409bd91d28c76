using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.MerchantUi.SetUp.Menu;

/// <summary>A page of a store's menu.</summary>
/// <param name="Items">What stands on it, by code.</param>
/// <param name="Page">Which it is, from 1.</param>
/// <param name="Pages">How many there are; 0 for an empty menu.</param>
internal sealed record MenuModel(IReadOnlyList<MenuItem> Items, int Page, int Pages)
{
    private const int PerPage = 100;

    public static MenuModel Of(IReadOnlyList<MenuItem> menu, int page)
    {
        var pages = (menu.Count + PerPage - 1) / PerPage;
        var shown = Math.Clamp(page, 1, Math.Max(1, pages));
        return new MenuModel([.. menu.Skip((shown - 1) * PerPage).Take(PerPage)], shown, pages);
    }
}
