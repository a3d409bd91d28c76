using Microsoft.Playwright;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Tests.Reconcile;

public sealed class ReconcileTests(Chromium chromium, SqliteHost host)
{
    [Fact]
    public async Task MissingPayment_OneTap_IsCash_AndUndoneAgain()
    {
        var (shop, store) = await ShopAsync();
        await new Evening(shop, store).NotPaidAsync("B02");
        await using var visitor = await ManagerAsync(shop, store);
        await visitor.TapAsync("Đối soát ngay");
        Assert.Contains("Bàn B02", await visitor.Page.Locator("[data-item]").InnerTextAsync(), StringComparison.Ordinal);

        await visitor.TapAsync("Ghi tiền mặt 90.000 đ");

        await visitor.Page.Locator(".notice").GetByText("Đã ghi tiền mặt 90.000 đ.").WaitForAsync();
        await visitor.Page.GetByText("Sổ đã khớp").WaitForAsync();
        Assert.Equal(90_000, (await RunAsync(shop, store)).Totals.Money.Matched);

        await visitor.TapAsync("Hoàn tác");

        await visitor.Page.Locator("[data-item]").WaitForAsync();
        Assert.Equal(90_000, (await RunAsync(shop, store)).Totals.Billed.Listed);
    }

    [Fact]
    public async Task Exceptions_OfACause_AreDecidedAtOnce_AndUndoneAtOnce()
    {
        var (shop, store) = await ShopAsync();
        var evening = new Evening(shop, store);
        foreach (var table in new[] { "B01", "B02", "B03" })
        {
            await evening.NotPaidAsync(table);
        }

        await using var visitor = await ManagerAsync(shop, store);
        await visitor.TapAsync("Đối soát ngay");
        await visitor.TapAsync("Xử lý cả 3", AriaRole.Link);
        Assert.Contains($"{new VndAmount(270_000)}", await visitor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await visitor.TapAsync("Ghi tiền mặt các mục đã chọn");

        await visitor.Page.Locator(".notice").GetByText("Đã xử lý 2 mục.").WaitForAsync();
        Assert.Equal(1, await visitor.Page.Locator("[data-item]").CountAsync());

        await visitor.TapAsync("Hoàn tác");

        await visitor.Page.Locator(".notice").GetByText("Đã hoàn tác 2 mục.").WaitForAsync();
        Assert.Equal(3, await visitor.Page.Locator("[data-item]").CountAsync());
    }

    [Fact]
    public async Task Bulk_WithNothingPicked_SaysSoAndStoresNothing()
    {
        var (shop, store) = await ShopAsync();
        var evening = new Evening(shop, store);
        await evening.NotPaidAsync("B01");
        await evening.NotPaidAsync("B02");
        await using var visitor = await ManagerAsync(shop, store);
        await visitor.TapAsync("Đối soát ngay");
        await visitor.TapAsync("Xử lý cả 2", AriaRole.Link);
        foreach (var box in await visitor.Page.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.UncheckAsync();
        }

        await visitor.TapAsync("Ghi tiền mặt các mục đã chọn");

        await visitor.Page.Locator("[role=alert]").GetByText("Hãy chọn ít nhất một mục.").WaitForAsync();
        Assert.False(await visitor.Page.GetByRole(AriaRole.Checkbox).First.IsCheckedAsync());
        Assert.Empty((await shop.Api().ListResolutionsAsync("", CancellationToken.None)).Items);
    }

    [Theory]
    [InlineData("vi", "Vui lòng nhập mục này.", "Số tiền lớn hơn phần còn phải trả.", "Lý do khác", "Bỏ qua", "Số tiền", "Ghi tiền mặt")]
    [InlineData("en", "Please fill this in.", "The amount is more than what is left to pay.", "Another reason", "Write off", "Amount", "Record cash")]
    public async Task Forms_WithBadInput_SaySoAtTheFieldAndStoreNothing(
        string language, string required, string tooMuch, string other, string writeOff, string amount, string cash)
    {
        var (shop, store) = await ShopAsync();
        await new Evening(shop, store).NotPaidAsync("B02");
        await RunAsync(shop, store);
        await using var visitor = await chromium.VisitAsync(host, new Look(Language: language));
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync("/s/Q1/reconcile");
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Cách khác|Other ways):") }).ClickAsync();
        await visitor.Page.EvaluateAsync("document.querySelectorAll('[required]').forEach(field => field.required = false)");

        await visitor.TypeAsync(amount, "");
        await visitor.TapAsync(cash);
        Assert.Equal(required, await visitor.Page.Locator(".error").InnerTextAsync());

        await visitor.TypeAsync(amount, "95.000");
        await visitor.TapAsync(cash);
        var field = visitor.Page.Locator("input[name=amount]");
        Assert.Equal(tooMuch, await visitor.Page.Locator(".error").InnerTextAsync());
        Assert.Equal("95.000", await field.InputValueAsync());
        Assert.Equal("true", await field.GetAttributeAsync("aria-invalid"));

        await visitor.Page.EvaluateAsync("document.querySelectorAll('[required]').forEach(field => field.required = false)");
        await visitor.Page.Locator("summary").GetByText(other).First.ClickAsync();
        await visitor.TapAsync(writeOff);
        Assert.Equal(required, await visitor.Page.Locator(".error").InnerTextAsync());
        Assert.Empty((await shop.Api().ListResolutionsAsync("", CancellationToken.None)).Items);
    }

    [Fact]
    public async Task Keyboard_MovesAndDecides()
    {
        var (shop, store) = await ShopAsync();
        var evening = new Evening(shop, store);
        await evening.NotPaidAsync("B01", 120_000);
        await evening.NotPaidAsync("B02", 50_000);
        await RunAsync(shop, store);
        await using var visitor = await chromium.VisitAsync(host, new Look(HasPhone: false));
        await visitor.SignInAsync(shop.Owner);
        await visitor.GoAsync("/s/Q1/reconcile");

        await visitor.Page.Keyboard.PressAsync("j");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.Page.Locator(".notice").GetByText("Đã ghi tiền mặt 50.000 đ.").WaitForAsync();
        Assert.Contains("Bàn B01", await visitor.Page.Locator("[data-item]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_OfTheDay_AreListedAndUndone()
    {
        var (shop, store) = await ShopAsync();
        await new Evening(shop, store).NotPaidAsync("B02");
        await using var visitor = await ManagerAsync(shop, store);
        await visitor.TapAsync("Đối soát ngay");
        await visitor.TapAsync(visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Cách khác:") }));
        await visitor.TapAsync("Khách bỏ về, không trả");
        await visitor.Page.Locator(".notice").GetByText("Đã bỏ qua 90.000 đ.").WaitForAsync();
        Assert.Equal(ExceptionState.Resolved, Assert.Single((await shop.Api().ListExceptionsAsync("", CancellationToken.None)).Items).State);

        await visitor.TapAsync("Việc đã làm (1)", AriaRole.Link);
        Assert.Contains("Khách bỏ về, không trả", await visitor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await visitor.TapAsync("Hoàn tác");

        await visitor.Page.Locator("[data-item]").WaitForAsync();
        Assert.Equal(ExceptionState.Open, Assert.Single((await shop.Api().ListExceptionsAsync("", CancellationToken.None)).Items).State);
    }

    private async Task<(Shop Shop, Store Store)> ShopAsync()
    {
        var shop = await host.MakeShopAsync();
        return (shop, await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 6));
    }

    private async Task<Visitor> ManagerAsync(Shop shop, Store store)
    {
        var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(await shop.AddStaffAsync(StaffRole.Manager, store));
        await visitor.GoAsync("/s/Q1/reconcile");
        return visitor;
    }

    private static async Task<Api.RunView> RunAsync(Shop shop, Store store) => (await shop.Api().ReconcileAsync(
        new Api.RunRequest { StoreId = store.Id, BusinessDate = store.Calendar.DateOf(TimeProvider.System.GetUtcNow()) }, CancellationToken.None)).Runs.Single();
}
