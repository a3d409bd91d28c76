using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.Shell;

/// <summary>Who gets to the pages is what the host said, and a host that said nothing has none.</summary>
public sealed class MountTests(Chromium chromium)
{
    [Fact]
    public async Task Host_ThatSaidNothing_NeitherMapsNorStarts()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes("signing key of the page tests ..."))))
            .UseSqlite(options => options.Path = Path.Combine(Path.GetTempPath(), "never-made.db"))
            .AddApi()
            .AddMerchantUi(_ => { });
        await using var app = builder.Build();

        var onMap = Assert.Throws<OptionsValidationException>(() => app.MapQrPilotMerchantUi("/merchant"));
        var onStart = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(CancellationToken.None));

        foreach (var way in new[] { "UseLocalSignIn", "UsePolicy", "AllowAnonymous" })
        {
            Assert.Contains(way, onMap.Message, StringComparison.Ordinal);
            Assert.Contains(way, onStart.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Policy_OfTheHost_LetsKnownStaffInAndNobodyElse()
    {
        await using var host = new BadgeHost();
        await host.InitializeAsync();
        var shop = await host.MakeShopAsync();
        await shop.AddStoreAsync("Q1", "Cà phê Quận 1");
        await using var owner = await chromium.VisitAsync(host);
        await owner.Page.SetExtraHTTPHeadersAsync([new(BadgeHost.Badge, shop.Owner)]);

        await owner.GoAsync("/set-up/stores/new");
        await owner.TypeAsync("Tên quán", "Cà phê Quận 3");
        await owner.TypeAsync("Mã quán", "Q3");
        await owner.TapAsync("Lưu");
        await owner.Page.Locator(".notice").GetByText("Đã thêm Cà phê Quận 3.").WaitForAsync();
        Assert.Equal(2, (await host.Services.GetRequiredService<ICatalogStore>().ListStoresAsync(shop.TenantId, CancellationToken.None)).Count);
        Assert.Equal(0, await owner.Page.GetByText("Đăng xuất").CountAsync());

        foreach (var path in new[] { "/", "/s/Q1/now", "/s/Q1/now/live", "/set-up", "/audit" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, path, badge: null));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(host, path, badge: "somebody@elsewhere.vn"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, "/sign-in", badge: null));
    }

    [Fact]
    public async Task Anonymous_Explicitly_ActsAsTheOneStaffMember_AndTheHostWarns()
    {
        await using var host = new DeskHost();
        await host.InitializeAsync();
        var shop = await host.MakeShopAsync();
        Assert.Equal(DeskHost.Login, shop.Owner);
        await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1);
        await using var anybody = await chromium.VisitAsync(host);

        await anybody.GoAsync("/s/Q1/now");
        Assert.Equal("Hiện tại", await anybody.Page.Locator("h1").InnerTextAsync());
        Assert.Equal(0, await anybody.Page.GetByText("Đăng xuất").CountAsync());
        Assert.Contains(host.Warnings, warning => warning.Contains("/merchant ask nobody to sign in", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Warnings, warning => warning.Contains(DeskHost.Login, StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> StatusAsync(UiHost host, string path, string? badge)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Address + UiHost.Prefix + path);
        if (badge is not null)
        {
            request.Headers.Add(BadgeHost.Badge, badge);
        }

        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
