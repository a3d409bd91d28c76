using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

/// <summary>An owner with nothing sets up a store with a phone.</summary>
public sealed class NewShopTests(Chromium chromium, SqliteHost sqlite, PostgresHost postgres)
{
    private const string Csv = "mã,tên,giá,còn bán\nCF01,Cà phê sữa đá,29.000,có\nCF02,\"Bạc xỉu, ít đường\",\"32,000 đ\",không\n";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Owner_WithNothing_SetsUpAStoreAndServesItsFirstGuest(string store)
    {
        UiHost host = store == "sqlite" ? sqlite : postgres;
        var shop = await host.MakeShopAsync();
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync("/set-up");

        await visitor.TapAsync("Thêm quán", AriaRole.Link);
        await visitor.TypeAsync("Tên quán", "Cà phê Phố Cổ");
        await visitor.TypeAsync("Mã quán", "PC");
        await visitor.TapAsync("Lưu");
        await ToldAsync(visitor, "Đã thêm Cà phê Phố Cổ.");
        Assert.Equal(2, await visitor.Page.Locator(".tag.warn", new() { HasText = "Chưa có" }).CountAsync());

        await visitor.TapAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Bàn Cà phê Phố Cổ" }));
        await visitor.TypeAsync("Từ bàn", "B01");
        await visitor.TypeAsync("Đến bàn", "B03");
        await visitor.TapAsync("Thêm nhiều bàn");
        await ToldAsync(visitor, "Đã thêm 3 bàn.");
        await visitor.TypeAsync("Từ bàn", "B02");
        await visitor.TypeAsync("Đến bàn", "B05");
        await visitor.TapAsync("Thêm nhiều bàn");
        await ToldAsync(visitor, "Đã thêm 2 bàn; 2 bàn đã có sẵn.");

        await visitor.GoAsync("/s/PC/set-up/menu/import");
        await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "thuc-don.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Csv) });
        await visitor.TapAsync("Xem trước");
        await visitor.TapAsync("Nhập 2 món");
        await ToldAsync(visitor, "Đã nhập 2 món.");

        await visitor.GoAsync("/s/PC/set-up/codes?per=6");
        var printed = await PrintedCodes.OfAsync(visitor.Page);
        Assert.Equal(5, printed.Single().Count);
        await visitor.GoAsync("/set-up");
        Assert.Equal("Sẵn sàng đón khách Cà phê Phố Cổ", await ReadyAsync(visitor));

        var token = printed.Single()[0].Split("/t/")[1];
        var session = (await shop.Api().OpenSessionAsync(new OpenSessionRequest { TableToken = token }, null, CancellationToken.None)).Session;
        await visitor.GoAsync("/s/PC/now");
        Assert.Equal(5, await visitor.Page.Locator(".tile").CountAsync());
        var items = await shop.Api().ListMenuItemsAsync(session.StoreId, CancellationToken.None);
        Assert.Equal(
            [("CF01", "Cà phê sữa đá", 29_000L, true), ("CF02", "Bạc xỉu, ít đường", 32_000L, false)],
            items.Items.Select(item => (item.Code, item.Name, item.Price, item.Available)));
    }

    [Fact]
    public async Task Form_SentTwice_CountsOnce()
    {
        var shop = await sqlite.MakeShopAsync();
        await using var visitor = await chromium.VisitAsync(sqlite);
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
        Assert.Single(await sqlite.Services.GetRequiredService<ICatalogStore>().ListStoresAsync(shop.TenantId, CancellationToken.None));
    }

    private static async Task ToldAsync(Visitor visitor, string text)
    {
        await visitor.Page.Locator(".notice", new() { HasText = text }).WaitForAsync();
        Assert.Equal(text, (await visitor.Page.Locator(".notice").InnerTextAsync()).Trim());
    }

    private static async Task<string> ReadyAsync(Visitor visitor)
    {
        var card = visitor.Page.Locator("section.card").First;
        return $"{await card.Locator(".tag").First.InnerTextAsync()} {await card.Locator("h2").InnerTextAsync()}";
    }
}
