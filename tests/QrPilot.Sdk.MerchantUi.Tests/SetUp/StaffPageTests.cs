using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

public sealed class StaffPageTests(Chromium chromium, SqliteHost host)
{
    [Fact]
    public async Task Cashier_WhoIsInvited_SignsInSeesNoSetUpAndIsOutWhenDisabled()
    {
        var shop = await host.MakeShopAsync();
        await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 2);
        await shop.AddStoreAsync("Q3", "Cà phê Quận 3", tables: 2);
        await using var owner = await chromium.VisitAsync(host);
        await owner.SignInAsync(shop.Owner);
        await owner.GoAsync("/set-up/staff/new");
        await owner.TypeAsync("Họ tên", "Nguyễn Văn Nam");
        await owner.TypeAsync("Tên đăng nhập", "nam@" + shop.TenantId);
        await owner.Page.GetByLabel("Cà phê Quận 1").CheckAsync();
        await owner.TapAsync("Thêm nhân viên");
        await owner.Page.Locator("#link").WaitForAsync();
        var link = await owner.Page.Locator("#link").InputValueAsync();
        Assert.StartsWith(host.Address + UiHost.Prefix + "/invite/", link, StringComparison.Ordinal);
        Assert.DoesNotContain("/invite/qpi1", owner.Page.Url, StringComparison.Ordinal);

        await using var cashier = await chromium.VisitAsync(host);
        await cashier.Page.GotoAsync(link);
        await cashier.TypeAsync("Mật khẩu mới", UiHost.Password);
        await cashier.TypeAsync("Nhập lại mật khẩu", UiHost.Password);
        await cashier.TapAsync("Đặt mật khẩu");
        await cashier.ArriveAsync("/s/Q1/now$");
        Assert.Equal(0, await cashier.Page.GetByRole(AriaRole.Link, new() { Name = "Thiết lập" }).CountAsync());
        Assert.Equal(403, (await cashier.GoAsync("/set-up"))!.Status);
        Assert.Equal(404, (await cashier.GoAsync("/s/Q3/now"))!.Status);

        await owner.GoAsync("/set-up/staff");
        await owner.TapAsync(owner.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "Nguyễn Văn Nam" }));
        await owner.TapAsync("Khóa tài khoản");
        await owner.Page.Locator(".notice", new() { HasText = "Đã khóa tài khoản của Nguyễn Văn Nam." }).WaitForAsync();
        await cashier.GoAsync("/s/Q1/now");
        Assert.Contains("/sign-in", cashier.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "Khóa tài khoản", "Phải còn ít nhất một chủ quán đăng nhập được.")]
    [InlineData("en", "Disable", "There must be an owner who can sign in.")]
    public async Task Owner_WhoIsTheLast_CannotBeDisabledOrMadeLess(string language, string disable, string message)
    {
        var shop = await host.MakeShopAsync();
        await shop.AddStoreAsync("Q1", "Cà phê Quận 1");
        var before = await Books.OfAsync(shop);
        var member = await host.Services.GetRequiredService<IStaffStore>().FindStaffByLoginAsync(shop.Owner, CancellationToken.None);
        await using var owner = await chromium.VisitAsync(host, new Look(Language: language));
        await owner.SignInAsync(shop.Owner);
        await owner.GoAsync("/set-up/staff/" + member!.Id);

        await owner.TapAsync(disable);
        Assert.Equal(message, (await owner.Page.Locator("[role=alert]").InnerTextAsync()).Trim());
        await owner.Page.Locator("select[name=role]").SelectOptionAsync("Cashier");
        await owner.Page.GetByLabel("Cà phê Quận 1").CheckAsync();
        await owner.Page.Locator("main form button").First.ClickAsync();
        Assert.Equal(message, (await owner.Page.Locator("[role=alert]").InnerTextAsync()).Trim());

        Assert.Equal(before, await Books.OfAsync(shop));
        await owner.GoAsync("/set-up");
        Assert.DoesNotContain("/sign-in", owner.Page.Url, StringComparison.Ordinal);
    }
}
