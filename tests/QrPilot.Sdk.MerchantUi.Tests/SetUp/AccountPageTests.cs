using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

public sealed class AccountPageTests(Chromium chromium, SqliteHost sqlite, PostgresHost postgres)
{
    private const string Secret = "a secret that nobody sees again";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Account_OnceSaved_WorksAndItsSecretsStandOnNoPage(string store)
    {
        UiHost host = store == "sqlite" ? sqlite : postgres;
        var shop = await host.MakeShopAsync();
        var name = shop.TenantId + "-new";
        await using var owner = await chromium.VisitAsync(host);
        await owner.SignInAsync(shop.Owner);
        await owner.GoAsync("/set-up/accounts/momo");
        await owner.TypeAsync("Tên tài khoản", name);
        await owner.TypeAsync("Mã đối tác (Partner Code)", "MOMO1");
        await owner.TypeAsync("Access Key", "the access key");
        await owner.TypeAsync("Secret Key", Secret);
        await owner.TapAsync("Lưu");
        await owner.Page.Locator(".notice", new() { HasText = $"Đã lưu tài khoản {name}." }).WaitForAsync();

        Assert.Equal($"{host.Address}/webhooks/momo/{name}", await owner.Page.Locator("#notify").InputValueAsync());
        Assert.Equal("MOMO1", await owner.Page.Locator("[name='settings.PartnerCode']").InputValueAsync());
        await AssertNoSecretAsync(owner, $"/set-up/accounts/momo/{name}", "/set-up/accounts", "/set-up");

        // The secret is left empty and stays.
        await owner.GoAsync($"/set-up/accounts/momo/{name}");
        await owner.TypeAsync("Mã đối tác (Partner Code)", "MOMO2");
        await owner.TapAsync("Lưu");
        await owner.Page.Locator(".notice").WaitForAsync();
        var stored = (await host.Services.GetRequiredService<IGatewayAccountStore>().FindGatewayAccountAsync("momo", name, CancellationToken.None))!;
        Assert.Equal(("MOMO2", 2L), (stored.Settings["PartnerCode"], stored.Version));
        Assert.Equal(["AccessKey", "SecretKey"], stored.Secrets.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Secret, string.Join(' ', stored.Secrets.Values), StringComparison.Ordinal);
        var gateway = host.Services.GetServices<IPaymentGateway>().Single();
        Assert.Equal(shop.TenantId, (await gateway.FindAccountAsync(name, CancellationToken.None))!.Tenant);

        await owner.GoAsync($"/set-up/accounts/momo/{name}");
        await owner.TapAsync("Xóa tài khoản");
        await owner.Page.Locator(".notice", new() { HasText = $"Đã xóa tài khoản {name}." }).WaitForAsync();
        Assert.Null(await gateway.FindAccountAsync(name, CancellationToken.None));

        foreach (var (language, saved, removed) in new[] { ("vi", "Lưu tài khoản ví", "Xóa tài khoản ví"), ("en", "Saved a wallet account", "Removed a wallet account") })
        {
            await using var reader = await chromium.VisitAsync(host, new Look(Language: language));
            await reader.SignInAsync(shop.Owner);
            await reader.GoAsync("/audit");
            var entries = reader.Page.Locator(".log li").Filter(new() { HasText = $"momo {name}" });
            Assert.Equal([removed, saved, saved], await entries.Locator("strong").AllInnerTextsAsync());
            Assert.EndsWith($"momo {name} (AccessKey, SecretKey)", (await entries.Last.InnerTextAsync()).Trim(), StringComparison.Ordinal);
            Assert.All(await entries.AllInnerTextsAsync(), text => Assert.Contains("Chị Lan", text, StringComparison.Ordinal));
            await AssertNoSecretAsync(reader, "/audit");
        }
    }

    [Theory]
    [InlineData("vi", "name", "", "Vui lòng nhập mục này.")]
    [InlineData("en", "name", "", "Please fill this in.")]
    [InlineData("vi", "name", "tên có dấu", "Chỉ dùng chữ không dấu")]
    [InlineData("en", "name", "tên có dấu", "Use plain letters")]
    [InlineData("vi", "name", "{tenant}", "đã có")]
    [InlineData("en", "name", "{tenant}", "is taken")]
    [InlineData("vi", "settings.SecretKey", "", "Vui lòng nhập mục này.")]
    [InlineData("en", "settings.SecretKey", "", "Please fill this in.")]
    [InlineData("vi", "settings.NotifyUrl", "ftp://x", "Nhập địa chỉ đầy đủ")]
    [InlineData("en", "settings.NotifyUrl", "ftp://x", "Type a full plain address")]
    [InlineData("vi", "settings.Timeout", "soon", "Nhập giờ:phút:giây")]
    [InlineData("en", "settings.Timeout", "soon", "Type hours:minutes:seconds")]
    public async Task Account_WithBadInput_SaysSoAndStoresNothing(string language, string field, string value, string message)
    {
        var shop = await sqlite.MakeShopAsync();
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = shop.TenantId + "-new", ["settings.PartnerCode"] = "MOMO1", ["settings.AccessKey"] = "key", ["settings.SecretKey"] = Secret,
        };
        typed[field] = value.Replace("{tenant}", shop.TenantId, StringComparison.Ordinal);
        await using var owner = await chromium.VisitAsync(sqlite, new Look(Language: language));
        await owner.SignInAsync(shop.Owner);
        await owner.GoAsync("/set-up/accounts/momo");
        var form = owner.Page.Locator("main form");
        foreach (var (name, text) in typed)
        {
            await form.Locator($"[name='{name}']").EvaluateAsync("(input, text) => { input.value = text; }", text);
        }

        await form.EvaluateAsync("form => { form.noValidate = true; }");
        var answer = await owner.Page.RunAndWaitForResponseAsync(
            () => form.Locator("button").Last.ClickAsync(), response => response.Request.Method == "POST");

        Assert.Equal(422, answer.Status);
        Assert.Contains(message, await owner.Page.Locator($"[id='f-account-{field}-error']").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var (name, text) in typed)
        {
            // What was typed is kept, but secrets come back to nobody.
            Assert.Equal(name is "settings.AccessKey" or "settings.SecretKey" ? "" : text, await form.Locator($"[name='{name}']").InputValueAsync());
        }

        Assert.DoesNotContain(Secret, await owner.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await sqlite.Services.GetRequiredService<IGatewayAccountStore>().ListGatewayAccountsAsync(shop.TenantId, CancellationToken.None));
    }

    private static async Task AssertNoSecretAsync(Visitor visitor, params string[] paths)
    {
        foreach (var path in paths)
        {
            await visitor.GoAsync(path);
            var html = await visitor.Page.ContentAsync();
            Assert.DoesNotContain(Secret, html, StringComparison.Ordinal);
            Assert.DoesNotContain("the access key", html, StringComparison.Ordinal);
        }
    }
}
