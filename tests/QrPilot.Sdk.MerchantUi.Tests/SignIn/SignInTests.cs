using System.Net;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Tests.SignIn;

public sealed class SignInTests(Chromium chromium, SqliteHost host)
{
    [Fact]
    public async Task Page_WithoutSignIn_LeadsThereAndBack()
    {
        var shop = await host.MakeShopAsync();
        await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 2);
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.GoAsync("/s/Q1/now");
        Assert.Contains("/sign-in?to=", visitor.Page.Url, StringComparison.Ordinal);

        await visitor.Page.Locator("input[name=login]").FillAsync(shop.Owner);
        await visitor.Page.Locator("input[name=password]").FillAsync(UiHost.Password);
        await visitor.TapAsync("Đăng nhập");

        await visitor.ArriveAsync("/s/Q1/now$");
        Assert.Equal("Hiện tại", await visitor.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task SignIn_WithWrongPassword_SaysSoAndKeepsTheLogin()
    {
        var shop = await host.MakeShopAsync();
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.GoAsync("/sign-in");
        await visitor.Page.Locator("input[name=login]").FillAsync(shop.Owner);
        await visitor.Page.Locator("input[name=password]").FillAsync("not the password");
        await visitor.TapAsync("Đăng nhập");

        await visitor.Page.Locator("[role=alert]").WaitForAsync();
        Assert.Equal(shop.Owner, await visitor.Page.Locator("input[name=login]").InputValueAsync());
        Assert.Equal("", await visitor.Page.Locator("input[name=password]").InputValueAsync());
    }

    [Fact]
    public async Task Invite_SetsThePasswordOnce()
    {
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1);
        var link = await shop.InviteAsync(StaffRole.Cashier, store);
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.GoAsync(link);
        await visitor.TypeAsync("Mật khẩu mới", "1234567890");
        await visitor.TypeAsync("Nhập lại mật khẩu", "1234567890");
        await visitor.TapAsync("Đặt mật khẩu");
        Assert.Equal("Mật khẩu này quá dễ đoán.", await visitor.Page.Locator(".error").InnerTextAsync());

        await visitor.TypeAsync("Mật khẩu mới", UiHost.Password);
        await visitor.TypeAsync("Nhập lại mật khẩu", UiHost.Password);
        await visitor.TapAsync("Đặt mật khẩu");
        await visitor.ArriveAsync("/s/Q1/now$");

        await using var other = await chromium.VisitAsync(host);
        var again = await other.GoAsync(link);
        Assert.Equal((int)HttpStatusCode.Gone, again!.Status);
    }

    [Fact]
    public async Task SignOut_EndsIt()
    {
        var shop = await host.MakeShopAsync();
        await shop.AddStoreAsync("Q1", "Cà phê Quận 1");
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(shop.Owner);
        await visitor.Page.Locator("details.who summary").ClickAsync();
        await visitor.TapAsync("Đăng xuất");
        await visitor.ArriveAsync("/sign-in$");

        await visitor.GoAsync("/s/Q1/now");

        Assert.Contains("/sign-in", visitor.Page.Url, StringComparison.Ordinal);
    }
}
