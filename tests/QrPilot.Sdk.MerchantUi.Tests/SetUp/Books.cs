using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

/// <summary>Everything that set-up can change of a shop, as text, to see that nothing was stored.</summary>
internal static class Books
{
    public static async Task<string> OfAsync(Shop shop)
    {
        var catalog = shop.Host.Services.GetRequiredService<ICatalogStore>();
        var lines = new List<string>();
        foreach (var store in await catalog.ListStoresAsync(shop.TenantId, CancellationToken.None))
        {
            lines.Add(store.ToString());
            lines.AddRange((await catalog.ListTablesAsync(shop.TenantId, store.Id, CancellationToken.None)).Select(table => table.ToString()));
            lines.AddRange((await catalog.ListMenuItemsAsync(shop.TenantId, store.Id, CancellationToken.None)).Select(item => item.ToString()));
        }

        lines.AddRange((await catalog.ListApiKeysAsync(shop.TenantId, CancellationToken.None)).Select(key => $"{key.Id} {key.Name} {key.RevokedAt}"));
        lines.AddRange((await shop.Host.Services.GetRequiredService<IStaffStore>().ListStaffAsync(shop.TenantId, CancellationToken.None))
            .Select(member => $"{member.Id} {member.Login} {member.Name} {member.Role} {string.Join(',', member.StoreIds)} {member.DisabledAt}"));
        return string.Join('\n', lines);
    }
}
