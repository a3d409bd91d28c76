using QrPilot.Sdk.MerchantUi.Tests.Screens;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Tests.Now;

/// <summary>A guest who paid too much gets it back through the wallet, from the page of the table.</summary>
public sealed class RefundTests(Chromium chromium, SqliteHost sqlite, PostgresHost postgres)
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Refund_InTwoParts_GoesBackOnceEachAndNoMoreThanWasPaid(string kind)
    {
        UiHost host = kind == "sqlite" ? sqlite : postgres;
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1);
        var manager = await shop.AddStaffAsync(StaffRole.Manager, store);
        var session = await new Evening(shop, store).PaidByMoMoAsync("B01");
        var payment = (await shop.Api().GetSessionAsync(session, CancellationToken.None)).Payments.Single().Id;
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(manager);

        await RefundAsync(visitor, session, "20.000", "Món nguội");
        Assert.Equal(
            $"Đã hoàn {new VndAmount(20_000)} về ví của khách.", (await visitor.Page.Locator(".notice").InnerTextAsync()).Trim());
        await visitor.GoAsync($"/s/Q1/sessions/{session}");
        Assert.Equal("70.000", await visitor.Page.Locator("input[name=amount]").Last.InputValueAsync());
        await RefundAsync(visitor, session, "70.001", "Món nguội", ".error");
        Assert.Equal("Số tiền lớn hơn phần còn hoàn được.", (await visitor.Page.Locator(".error").InnerTextAsync()).Trim());
        await RefundAsync(visitor, session, "70.000", "Khách đổi ý");

        var refunds = (await shop.Api().ListRefundsAsync(payment, CancellationToken.None)).Items;
        Assert.Equal(
            [(20_000L, RefundState.Refunded, "Món nguội"), (70_000L, RefundState.Refunded, "Khách đổi ý")],
            refunds.Select(refund => (refund.Amount, refund.State, refund.Reason)));
        Assert.Equal(0, await visitor.Page.Locator("form[action$='/refund']").CountAsync());
    }

    [Theory]
    [InlineData("vi", "Vui lòng nhập mục này.")]
    [InlineData("en", "Please fill this in.")]
    public async Task Refund_WithoutAReason_SaysSoAndGivesNothingBack(string language, string message)
    {
        var shop = await sqlite.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1);
        var session = await new Evening(shop, store).PaidByMoMoAsync("B01");
        var look = new Look(Language: language);
        await using var visitor = await chromium.VisitAsync(sqlite, look);
        await visitor.SignInAsync(shop.Owner);

        await RefundAsync(visitor, session, "20.000", "", ".error");

        Assert.Equal(message, (await visitor.Page.Locator(".error").InnerTextAsync()).Trim());
        Assert.Equal("20.000", await visitor.Page.Locator("form[action$='/refund'] input[name=amount]").InputValueAsync());
        var payment = (await shop.Api().GetSessionAsync(session, CancellationToken.None)).Payments.Single().Id;
        Assert.Empty((await shop.Api().ListRefundsAsync(payment, CancellationToken.None)).Items);
        var traffic = new Traffic(visitor.Page);
        await visitor.GoAsync($"/s/Q1/sessions/{session}");
        await visitor.Page.Locator("details:has(form[action$='/refund']) summary").ClickAsync();
        await ScreenCheck.HoldsAsync(visitor, "refund", look, traffic);
    }

    [Fact]
    public async Task Refund_ByACashier_IsNeitherOfferedNorDone()
    {
        var shop = await sqlite.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1);
        var cashier = await shop.AddStaffAsync(StaffRole.Cashier, store);
        var session = await new Evening(shop, store).PaidByMoMoAsync("B01");
        var payment = (await shop.Api().GetSessionAsync(session, CancellationToken.None)).Payments.Single().Id;
        await using var visitor = await chromium.VisitAsync(sqlite);
        await visitor.SignInAsync(cashier);
        await visitor.GoAsync($"/s/Q1/sessions/{session}");
        Assert.Equal(0, await visitor.Page.Locator("form[action$='/refund']").CountAsync());

        var status = await visitor.Page.EvaluateAsync<int>(
            "async path => (await fetch(path, { method: 'POST', body: new URLSearchParams({ reason: 'x' }) })).status",
            $"{UiHost.Prefix}/s/Q1/sessions/{session}/payments/{payment}/refund");

        Assert.Equal(403, status);
        Assert.Empty((await shop.Api().ListRefundsAsync(payment, CancellationToken.None)).Items);
    }

    private static async Task RefundAsync(Visitor visitor, string session, string amount, string reason, string shows = ".notice")
    {
        await visitor.GoAsync($"/s/Q1/sessions/{session}");
        var details = visitor.Page.Locator("details:has(form[action$='/refund'])");
        await details.Locator("summary").ClickAsync();
        await details.Locator("form").EvaluateAsync("form => { form.noValidate = true; }");
        await details.Locator("[name=amount]").FillAsync(amount);
        await details.Locator("[name=reason]").FillAsync(reason);
        await details.Locator("button").ClickAsync();
        await visitor.Page.Locator(shows).First.WaitForAsync();
    }
}
