using System.Text;
using Microsoft.Playwright;
using QrPilot.Sdk.MerchantUi.Tests.SetUp;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Journey;

/// <summary>An owner sets up stores with a phone.</summary>
internal sealed class StoreSetUp(Visitor owner)
{
    public async Task AddStoreAsync(string code, string name)
    {
        await owner.GoAsync("/set-up");
        if (await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Thêm quán", Exact = true }).CountAsync() == 0)
        {
            await OpenAsync("Quán");
        }

        await owner.TapAsync("Thêm quán", AriaRole.Link);
        await owner.TypeAsync("Tên quán", name);
        await owner.TypeAsync("Mã quán", code);
        await owner.TapAsync("Lưu");
        await ToldAsync($"Đã thêm {name}.");
    }

    /// <summary>Adds a row of tables, and then one that begins among them.</summary>
    public async Task AddTablesAsync(string store)
    {
        await StepAsync("Bàn", store);
        foreach (var (first, last, told) in new[] { ("B01", "B06", "Đã thêm 6 bàn."), ("B05", "B08", "Đã thêm 2 bàn; 2 bàn đã có sẵn.") })
        {
            await owner.TypeAsync("Từ bàn", first);
            await owner.TypeAsync("Đến bàn", last);
            await owner.TapAsync("Thêm nhiều bàn");
            await ToldAsync(told);
        }
    }

    public async Task ImportMenuAsync(string store, string csv, int items)
    {
        await StepAsync("Thực đơn", store);
        await owner.TapAsync("Nhập từ CSV", AriaRole.Link);
        await owner.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "thuc-don.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await owner.TapAsync("Xem trước");
        await owner.Page.GetByText($"{items} món mới").WaitForAsync();
        await owner.TapAsync($"Nhập {items} món");
        await ToldAsync($"Đã nhập {items} món.");
    }

    /// <summary>Adds the account at MoMo, of the name that the form offers.</summary>
    public async Task AddWalletAsync(string store, string tenantId)
    {
        var account = Wallet.AccountOf(tenantId, owner.Host.Address);
        await StepAsync("Tài khoản ví", store);
        await owner.TapAsync("Thêm tài khoản MoMo", AriaRole.Link);
        await owner.TypeAsync("Mã đối tác (Partner Code)", account.PartnerCode);
        await owner.TypeAsync("Access Key", Wallet.Access);
        await owner.TypeAsync("Secret Key", Wallet.SecretOf(tenantId));
        await owner.TypeAsync("Địa chỉ máy chủ của ví", account.Endpoint);
        await owner.TapAsync("Lưu");
        await ToldAsync($"Đã lưu tài khoản {tenantId}.");
        Assert.Equal(account.NotifyUrl, await owner.Page.Locator("#notify").InputValueAsync());
        Assert.DoesNotContain(Wallet.SecretOf(tenantId), await owner.Page.ContentAsync(), StringComparison.Ordinal);
    }

    /// <returns>The link with which the person sets a password.</returns>
    public async Task<string> InviteAsync(string name, string login, string role, string store)
    {
        await OpenAsync("Nhân viên");
        await owner.TapAsync("Thêm nhân viên", AriaRole.Link);
        await owner.TypeAsync("Họ tên", name);
        await owner.TypeAsync("Tên đăng nhập", login);
        await owner.Page.GetByLabel("Vai trò", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = role });
        await owner.Page.GetByLabel(store, new() { Exact = true }).CheckAsync();
        await owner.TapAsync("Thêm nhân viên");
        return await owner.Page.Locator("#link").InputValueAsync();
    }

    /// <returns>An API key for a till.</returns>
    public async Task<string> MakeKeyAsync(string name)
    {
        await OpenAsync("Khóa API");
        await owner.TypeAsync("Tên khóa", name);
        foreach (var scope in new[] { "Gửi đơn, thanh toán và tiền mặt", "Đọc dữ liệu", "Làm việc của nhân viên" })
        {
            await owner.Page.GetByLabel(scope, new() { Exact = true }).CheckAsync();
        }

        await owner.TapAsync("Tạo khóa");
        return await owner.Page.Locator("#key").InputValueAsync();
    }

    /// <returns>What an independent reader finds in the printed codes: the addresses to which guests' phones go.</returns>
    public async Task<IReadOnlyList<string>> PrintCodesAsync(string store)
    {
        await StepAsync("In mã QR", store);
        await owner.ArriveAsync("/set-up/codes");
        return [.. (await PrintedCodes.OfAsync(owner.Page)).SelectMany(sheet => sheet)];
    }

    public async Task ReadyAsync(string store)
    {
        await owner.GoAsync("/set-up");
        var card = owner.Page.Locator("section.card", new() { HasText = store });
        Assert.Equal("Sẵn sàng đón khách", await card.Locator(".tag").First.InnerTextAsync());
    }

    /// <summary>Opens a step of a store's list.</summary>
    private async Task StepAsync(string step, string store)
    {
        await owner.GoAsync("/set-up");
        await owner.TapAsync($"{step} {store}", AriaRole.Link);
    }

    /// <summary>Opens a place of all stores.</summary>
    private async Task OpenAsync(string place)
    {
        await owner.GoAsync("/set-up");
        await owner.TapAsync(owner.Page.Locator("a.card", new() { HasText = place }));
    }

    private async Task ToldAsync(string text)
    {
        await owner.Page.Locator(".notice", new() { HasText = text }).WaitForAsync();
        Assert.Equal(text, (await owner.Page.Locator(".notice").InnerTextAsync()).Trim());
    }
}
