using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting.Commands;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Journey;

/// <summary>The first owner of a tenant that has nothing comes in by the link that the host prints.</summary>
internal static class FirstOwner
{
    public const string Name = "Chị Lan";

    public static async Task ComeInAsync(Visitor owner, string tenantId)
    {
        var login = "lan@" + tenantId;
        await AcceptAsync(owner, await LinkAsync(owner.Host, tenantId, login));
        await owner.Page.GetByText("Chưa có quán nào. Hãy tạo quán đầu tiên.").WaitForAsync();

        // What was set is what signs in from now on.
        await owner.TapAsync(owner.Page.Locator("details.who summary"));
        await owner.TapAsync("Đăng xuất");
        await owner.TypeAsync("Tên đăng nhập", login);
        await owner.TypeAsync("Mật khẩu", UiHost.Password);
        await owner.TapAsync("Đăng nhập");
        await owner.TapAsync("Thiết lập", Microsoft.Playwright.AriaRole.Link);
        await owner.Page.GetByText("Chưa có quán nào. Bắt đầu bằng tên quán.").WaitForAsync();
    }

    /// <summary>Somebody opens the link that came and sets a password.</summary>
    public static async Task AcceptAsync(Visitor invited, string link)
    {
        await invited.Page.GotoAsync(link);
        await invited.TypeAsync("Mật khẩu mới", UiHost.Password);
        await invited.TypeAsync("Nhập lại mật khẩu", UiHost.Password);
        await invited.TapAsync("Đặt mật khẩu");
        await invited.Page.Locator("details.who").WaitForAsync();
    }

    private static async Task<string> LinkAsync(UiHost host, string tenantId, string login)
    {
        using var printed = new StringWriter();
        var exitCode = await host.Services.GetRequiredService<HostCommands>().RunAsync(["owner", tenantId, login, .. Name.Split(' ')], printed, TextWriter.Null);
        Assert.Equal(HostCommands.Done, exitCode);
        return new Uri(new Uri(host.Address), new Uri(printed.ToString().Trim()).AbsolutePath).AbsoluteUri;
    }
}
