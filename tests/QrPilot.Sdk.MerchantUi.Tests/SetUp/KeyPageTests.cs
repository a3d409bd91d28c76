using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

public sealed class KeyPageTests(Chromium chromium, SqliteHost host)
{
    [Fact]
    public async Task Key_IsShownOnceWorksAndEndsWhenRevoked()
    {
        var shop = await host.MakeShopAsync();
        await using var owner = await chromium.VisitAsync(host);
        await owner.SignInAsync(shop.Owner);
        await owner.GoAsync("/set-up/keys");
        await owner.TypeAsync("Tên khóa", "POS quầy 1");
        await owner.Page.GetByLabel("Đọc dữ liệu").CheckAsync();
        await owner.TapAsync("Tạo khóa");
        await owner.Page.Locator("#key").WaitForAsync();
        var secret = await owner.Page.Locator("#key").InputValueAsync();
        var keys = host.Services.GetRequiredService<ApiKeyService>();
        Assert.Equal(ApiScopes.Read, (await keys.AuthenticateAsync(secret, CancellationToken.None))!.Scopes);

        await owner.GoAsync("/set-up/keys");
        Assert.DoesNotContain(secret, await owner.Page.ContentAsync(), StringComparison.Ordinal);
        var card = owner.Page.Locator(".tiles .card", new() { HasText = "POS quầy 1" });
        await card.Locator("summary").ClickAsync();
        await owner.TapAsync(card.GetByRole(AriaRole.Button));
        await owner.Page.Locator(".notice", new() { HasText = "Đã thu hồi khóa POS quầy 1." }).WaitForAsync();
        Assert.Null(await keys.AuthenticateAsync(secret, CancellationToken.None));
    }

    [Fact]
    public async Task Key_AskedForTwice_IsIssuedOnce()
    {
        var shop = await host.MakeShopAsync();
        await using var owner = await chromium.VisitAsync(host);
        await owner.SignInAsync(shop.Owner);
        await owner.GoAsync("/set-up/keys");
        await owner.TypeAsync("Tên khóa", "POS");
        await owner.Page.GetByLabel("Đọc dữ liệu").CheckAsync();

        var statuses = await owner.Page.Locator("main form:has(input[value=key])").EvaluateAsync<int[]>("""
            async form => {
              const send = () => fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
              return (await Promise.all([send(), send()])).map(answer => answer.status).sort();
            }
            """);

        Assert.Equal([200, 422], statuses);
        var keys = await host.Services.GetRequiredService<ICatalogStore>().ListApiKeysAsync(shop.TenantId, CancellationToken.None);
        Assert.Single(keys, key => key.Name == "POS");
    }
}
