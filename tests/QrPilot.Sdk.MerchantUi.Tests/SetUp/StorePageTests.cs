using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

public sealed class StorePageTests(Chromium chromium, SqliteHost host)
{
    [Fact]
    public async Task Form_SentTwice_CountsOnce()
    {
        var shop = await host.MakeShopAsync();
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync("/set-up/stores/new");
        await visitor.TypeAsync("Tên quán", "Cà phê Phố Cổ");
        await visitor.TypeAsync("Mã quán", "PC");

        var statuses = await visitor.Page.Locator("main form").EvaluateAsync<int[]>("""
            async form => {
              const send = () => fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
              return [(await send()).type, (await send()).type].map(type => type === 'opaqueredirect' ? 303 : 0);
            }
            """);

        Assert.Equal([303, 303], statuses);
        Assert.Single(await host.Services.GetRequiredService<ICatalogStore>().ListStoresAsync(shop.TenantId, CancellationToken.None));
    }
}
