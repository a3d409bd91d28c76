using System.Globalization;
using Microsoft.Playwright;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Journey;

/// <summary>Somebody goes through what is wrong with a store's day, and closes it.</summary>
internal sealed class Reckoning(Visitor visitor, string store)
{
    public const string WalkedOut = "Khách bỏ về, không trả";
    public const string GivenBack = "Đã trả lại khách";

    /// <summary>What is written down with decisions, in the words of whoever decided.</summary>
    public static IReadOnlyList<string> Reasons { get; } = [WalkedOut, GivenBack, "Khách trả bằng ví"];

    /// <summary>Looks at the report that the wallet offers for download, and imports it.</summary>
    public async Task ImportReportAsync(string name, byte[] report)
    {
        await visitor.GoAsync("/settlements");
        await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = report });
        await visitor.TapAsync("Xem trước");
        await visitor.TapAsync("Nhập 1 dòng");
        await ToldAsync("Đã nhập 1 dòng.");
    }

    public async Task ReconcileAsync(int items)
    {
        await OpenAsync();
        await visitor.TapAsync("Đối soát ngay");
        await visitor.Page.Locator("[data-item]").First.WaitForAsync();
        Assert.Equal(items, await visitor.Page.Locator("[data-item]").CountAsync());
    }

    public Task OpenAsync() => visitor.GoAsync($"/s/{store}/reconcile");

    /// <summary>Takes the suggestion of a table's card.</summary>
    public async Task DoAsync(string table, string suggestion, string told)
    {
        await visitor.TapAsync(Card(table).GetByRole(AriaRole.Button, new() { Name = suggestion, Exact = true }));
        await ToldAsync(told);
    }

    /// <summary>Money that two sources tell of is looked at before its cash record is voided.</summary>
    public async Task VoidCashAsync(string table, string amount)
    {
        await visitor.TapAsync(Card(table).GetByRole(AriaRole.Link, new() { Name = "Xem phiếu thu", Exact = true }));
        await visitor.TapAsync($"Hủy phiếu thu {amount}");
        await ToldAsync($"Đã hủy phiếu thu {amount}.");
    }

    public async Task WriteOffAsync(string table, string amount)
    {
        await LookAsync(table);
        await visitor.TapAsync(WalkedOut);
        await ToldAsync($"Đã bỏ qua {amount}.");
    }

    /// <summary>Takes the last decision back.</summary>
    public async Task UndoAsync(string table)
    {
        await visitor.TapAsync("Hoàn tác");
        await ToldAsync("Đã hoàn tác.");
        await Card(table).WaitForAsync();
    }

    /// <summary>Opens what else can be done about a table.</summary>
    public Task LookAsync(string table) => visitor.TapAsync(Card(table).GetByRole(AriaRole.Link, new() { Name = $"Cách khác: Bàn {table}", Exact = true }));

    public async Task AgreesAsync()
    {
        await visitor.Page.GetByText("Sổ đã khớp").WaitForAsync();
        Assert.Equal(0, await visitor.Page.Locator("[data-item]").CountAsync());
    }

    /// <summary>Enters the change of the morning, counts the drawer and closes the day.</summary>
    /// <returns>What the Z says on paper.</returns>
    public async Task<string> CloseAsync(long change, long cash)
    {
        await visitor.TapAsync("Đếm két và chốt ngày", AriaRole.Link);
        await visitor.TypeAsync("Số tiền", Typed(change));
        await visitor.TapAsync("Ghi lại");
        await visitor.Page.Locator(".notice").WaitForAsync();
        await visitor.TypeAsync("Số tiền đếm được", Typed(change + cash));
        await visitor.TapAsync("Chốt ngày");
        await visitor.Page.GetByText("Két đủ, không lệch.").WaitForAsync();
        await visitor.TapAsync("Xem và in bản chốt", AriaRole.Link);
        await visitor.Page.Locator(".receipt").WaitForAsync();
        return await PrintedText.OfAsync(visitor.Page);
    }

    private static string Typed(long dong) => dong.ToString(CultureInfo.InvariantCulture);

    private ILocator Card(string table) => visitor.Page.Locator("[data-item]", new() { Has = visitor.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new($"^Bàn {table}\\b") }) });

    private Task ToldAsync(string text) => visitor.Page.Locator(".notice").GetByText(text).WaitForAsync();
}
