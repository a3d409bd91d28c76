using Microsoft.Playwright;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Tests.Close;

public sealed class CloseTests(Chromium chromium, SqliteHost host)
{
    [Fact]
    public async Task Count_WithADifference_ShowsItAndPrintsAZ()
    {
        var (shop, store) = await ShopAsync();
        await new Evening(shop, store).PaidInCashAsync("B01");
        await using var visitor = await VisitAsync(await shop.AddStaffAsync(StaffRole.Manager, store));
        await visitor.TypeAsync("Số tiền", "500.000");
        await visitor.TapAsync("Ghi lại");
        await visitor.Page.Locator(".notice").GetByText("Đã ghi: Tiền đầu ngày, 500.000 đ.").WaitForAsync();
        await visitor.TypeAsync("Số tiền đếm được", "585.000");
        await visitor.TypeAsync("Ghi chú khi lệch", "thối nhầm");
        await visitor.TapAsync("Chốt ngày");

        await visitor.Page.GetByText("Thiếu 5.000 đ").WaitForAsync();
        var close = await CloseAsync(shop, store);
        Assert.Equal(1, close!.Number);
        Assert.Equal(-5_000, close.Cash!.Difference!.Value.Dong);
        Assert.Equal("thối nhầm", close.Cash.Counted!.Note);

        await visitor.TapAsync("Xem và in bản chốt", AriaRole.Link);
        var text = await PrintedText.OfAsync(visitor.Page);
        Assert.Contains("Bản chốt ngày số 1", text, StringComparison.Ordinal);

        // What reads the PDF gives every space as an ordinary one.
        Assert.Contains("590.000 đ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hiện tại", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BlindCount_HidesTheSumUntilTheDayIsClosed()
    {
        var (shop, store) = await ShopAsync(isBlind: true);
        await new Evening(shop, store).PaidInCashAsync("B01", 77_000);
        await using var visitor = await VisitAsync(await shop.AddStaffAsync(StaffRole.Manager, store));
        Assert.DoesNotContain("77.000", await visitor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await visitor.TypeAsync("Số tiền đếm được", "80.000");
        await visitor.TapAsync("Chốt ngày");

        await visitor.Page.GetByText("Thừa 3.000 đ").WaitForAsync();
        Assert.Contains($"{new VndAmount(77_000)}", await visitor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "Nhập số tiền bằng đồng, ví dụ 125.000.", "Vui lòng nhập mục này.", "Chốt ngày", "Ghi lại", "Số tiền đếm được")]
    [InlineData("en", "Type an amount in đồng, for example 125.000.", "Please fill this in.", "Close the day", "Enter", "Amount counted")]
    public async Task Forms_WithBadInput_SaySoAtTheFieldAndStoreNothing(
        string language, string notAnAmount, string required, string close, string enter, string counted)
    {
        var (shop, store) = await ShopAsync();
        await using var visitor = await VisitAsync(shop.Owner, language);
        await WithoutScriptChecksAsync(visitor);
        await visitor.Page.Locator("input[name=cash_note]").FillAsync("hai tờ rách");
        await visitor.Page.GetByLabel(counted, new() { Exact = true }).EvaluateAsync("field => field.value = '12,5'");
        await visitor.TapAsync(close);
        Assert.Equal(notAnAmount, await visitor.Page.Locator(".error").InnerTextAsync());
        Assert.Equal("hai tờ rách", await visitor.Page.Locator("input[name=cash_note]").InputValueAsync());
        Assert.Equal("12,5", await visitor.Page.Locator("input[name=counted_cash]").InputValueAsync());

        await WithoutScriptChecksAsync(visitor);
        await visitor.Page.Locator("input[name=note]").FillAsync("mua đá");
        await visitor.TapAsync(enter);
        Assert.Equal(required, await visitor.Page.Locator(".error").InnerTextAsync());
        Assert.Equal("mua đá", await visitor.Page.Locator("input[name=note]").InputValueAsync());
        Assert.Null(await CloseAsync(shop, store));
        Assert.Empty((await shop.Api().GetDayCashAsync(store.Id, Today(store), CancellationToken.None)).Entries);
    }

    [Fact]
    public async Task Close_SentTwice_IsOneClose_AndAnotherCountIsRefused()
    {
        var (shop, store) = await ShopAsync();
        await new Evening(shop, store).PaidInCashAsync("B01");
        await using var first = await VisitAsync(shop.Owner);
        await using var second = await VisitAsync(shop.Owner);
        await first.TypeAsync("Số tiền đếm được", "90.000");
        await first.TapAsync("Chốt ngày");
        await first.Page.GetByText("Két đủ, không lệch.").WaitForAsync();

        await second.TypeAsync("Số tiền đếm được", "80.000");
        await second.TapAsync("Chốt ngày");

        await second.Page.Locator("[role=alert]").WaitForAsync();
        Assert.Contains("Ngày này đã được chốt với số đếm khác.", await second.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(90_000, (await CloseAsync(shop, store))!.Cash!.Counted!.Amount.Dong);
    }

    [Fact]
    public async Task Cashier_CountsAndCloses_ButNotUncounted()
    {
        var (shop, store) = await ShopAsync();
        await using var visitor = await VisitAsync(await shop.AddStaffAsync(StaffRole.Cashier, store));
        Assert.Equal(0, await visitor.Page.GetByText("Chốt mà không đếm két").CountAsync());

        await visitor.Page.EvaluateAsync("document.querySelector('form[action*=\"/counted\"]').action = document.querySelector('form[action*=\"/counted\"]').action.replace('/counted', '/uncounted')");
        await visitor.TypeAsync("Số tiền đếm được", "0");
        var answer = await visitor.Page.RunAndWaitForResponseAsync(() => visitor.TapAsync("Chốt ngày"), response => response.Request.Method == "POST");
        Assert.Equal(403, answer.Status);
        Assert.Null(await CloseAsync(shop, store));
    }

    [Fact]
    public async Task Z_OfADayThatIsOpen_OrOfAnotherStore_IsNotThere()
    {
        var (shop, store) = await ShopAsync();
        var other = await shop.AddStoreAsync("Q3", "Cà phê Quận 3");
        await using var visitor = await VisitAsync(shop.Owner);
        var path = $"/close/{Today(store):yyyy-MM-dd}/z";
        Assert.Equal(404, (await visitor.GoAsync("/s/Q1" + path))!.Status);
        await using var stranger = await chromium.VisitAsync(host);
        await stranger.SignInAsync(await shop.AddStaffAsync(StaffRole.Manager, other));
        Assert.Equal(404, (await stranger.GoAsync("/s/Q1" + path))!.Status);
        Assert.Equal(404, (await stranger.GoAsync("/s/Q1/close"))!.Status);
    }

    private static Task WithoutScriptChecksAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync("document.querySelectorAll('[required], [data-vnd]').forEach(field => { field.required = false; delete field.dataset.vnd; })");

    private async Task<(Shop Shop, Store Store)> ShopAsync(bool isBlind = false)
    {
        var shop = await host.MakeShopAsync();
        return (shop, await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 3, isBlind: isBlind));
    }

    private async Task<Visitor> VisitAsync(string login, string language = "vi")
    {
        var visitor = await chromium.VisitAsync(host, new Look(Language: language));
        await visitor.SignInAsync(login);
        await visitor.GoAsync("/s/Q1/close");
        return visitor;
    }

    private Task<DayClose?> CloseAsync(Shop shop, Store store) =>
        Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ReconciliationService>(host.Services)
            .FindCloseAsync(shop.TenantId, store.Id, Today(store), CancellationToken.None);

    private static DateOnly Today(Store store) => store.Calendar.DateOf(TimeProvider.System.GetUtcNow());
}
