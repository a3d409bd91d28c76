using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.MerchantUi.Tests.Journey;

/// <summary>A merchant's way through the pages, with a phone: from a link and nothing else to a day that is closed.</summary>
public sealed class JourneyTests(Chromium chromium, SqliteHost sqlite, PostgresHost postgres)
{
    private const string Code = "PC";
    private const string Store = "Cà phê Phố Cổ";
    private const string OtherCode = "HT";
    private const string Other = "Cà phê Hồ Tây";
    private const string Cashier = "Nguyễn Văn Nam";
    private const string Manager = "Trần Thị Mai";
    private const string Till = "POS quầy 1";
    private const long Change = 500_000;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Owner_WithNothingButALink_ClosesTheFirstDay(string store)
    {
        UiHost host = store == "sqlite" ? sqlite : postgres;
        var tenantId = await host.MakeTenantAsync();
        await using var owner = await chromium.VisitAsync(host);
        await using var cashier = await chromium.VisitAsync(host);
        await using var stranger = await chromium.VisitAsync(host);
        await FirstOwner.ComeInAsync(owner, tenantId);
        var setUp = new StoreSetUp(owner);
        var guests = await OpenShopAsync(setUp, tenantId, cashier, stranger);
        var day = await FirstDay.PlayAsync(guests, await setUp.PrintCodesAsync(Store));
        await setUp.ReadyAsync(Store);

        var books = new Reckoning(owner, Code);
        await books.ImportReportAsync("momo.csv", Report.Of(Report.Now(1, "77.000")));
        await books.ReconcileAsync(items: 7);
        await AssertRefusedAsync(cashier, stranger, day);
        await new Reckoning(cashier, Code).DoAsync(day.NotRecorded, "Ghi tiền mặt 90.000 đ", "Đã ghi tiền mặt 90.000 đ.");
        await DecideAsync(books, day);
        var z = await books.CloseAsync(Change, FirstDay.Cash);

        Assert.Contains("Bản chốt ngày số 1", z, StringComparison.Ordinal);
        await AssertClosedAsync(host, tenantId, guests.Till);
        await AssertToldAsync(owner);
        var seen = await new EnglishWalk(owner, Typed(tenantId)).WalkAsync("/", "/more");
        Assert.Subset(seen.ToHashSet(), new HashSet<string>(["/s/PC/now", "/s/PC/reconcile/decisions", "/s/PC/close/*/z", "/settlements/files/*", "/set-up/staff/*", "/audit"]));
    }

    /// <summary>Everything that a store needs before its first guest.</summary>
    private static async Task<Guests> OpenShopAsync(StoreSetUp setUp, string tenantId, Visitor cashier, Visitor stranger)
    {
        await setUp.AddStoreAsync(Code, Store);
        await setUp.AddTablesAsync(Store);
        await setUp.ImportMenuAsync(Store, FirstDay.Menu, FirstDay.Dishes);
        await setUp.AddWalletAsync(Store, tenantId);
        await setUp.AddStoreAsync(OtherCode, Other);
        await FirstOwner.AcceptAsync(cashier, await setUp.InviteAsync(Cashier, "nam@" + tenantId, "Thu ngân", Store));
        await FirstOwner.AcceptAsync(stranger, await setUp.InviteAsync(Manager, "mai@" + tenantId, "Quản lý", Other));
        return new Guests(cashier.Host, await setUp.MakeKeyAsync(Till));
    }

    private static async Task AssertRefusedAsync(Visitor cashier, Visitor stranger, FirstDay day)
    {
        var books = new Reckoning(cashier, Code);
        await books.OpenAsync();
        await books.LookAsync(day.Gone);
        Assert.Equal(0, await cashier.Page.GetByText(Reckoning.WalkedOut).CountAsync());
        var exception = new Uri(cashier.Page.Url).AbsolutePath.Split('/')[^1];
        Assert.Equal(403, await Refusal.ForgeAsync(cashier, "/cash", "/write-off"));
        await books.OpenAsync();

        foreach (var path in new[] { "/s/PC/now", "/s/PC/reconcile", "/s/PC/close", $"/s/PC/reconcile/exceptions/{exception}", $"/s/HT/reconcile/exceptions/{exception}" })
        {
            Assert.Equal(404, (await stranger.GoAsync(path))!.Status);
        }
    }

    private static async Task DecideAsync(Reckoning books, FirstDay day)
    {
        await books.OpenAsync();
        await books.WriteOffAsync(day.Gone, "240.000 đ");
        await books.UndoAsync(day.Gone);
        await books.WriteOffAsync(day.Gone, "240.000 đ");
        await books.DoAsync(day.PaidByTransfer, "Gắn với khoản 77.000 đ đã về", "Đã gắn tiền với hóa đơn.");
        await books.VoidCashAsync(day.WrongTender, "70.000 đ");
        await books.DoAsync(day.PaidTwice, Reckoning.GivenBack, "Đã ghi nhận.");
        await books.DoAsync(day.Short, "Ghi tiền mặt 5.000 đ", "Đã ghi tiền mặt 5.000 đ.");
        await books.AgreesAsync();
    }

    private static async Task AssertClosedAsync(UiHost host, string tenantId, QrPilotApiClient till)
    {
        var store = (await till.ListStoresAsync(CancellationToken.None)).Items.Single(item => item.Code == Code);
        var date = (await till.ListRunsAsync($"store_id={store.Id}", CancellationToken.None)).Items[^1].BusinessDate;
        var close = await host.Services.GetRequiredService<ReconciliationService>().FindCloseAsync(tenantId, store.Id, date, CancellationToken.None);
        Assert.Equal((1, Change + FirstDay.Cash, 0L), (close!.Number, close.Cash!.Counted!.Amount.Dong, close.Cash.Difference!.Value.Dong));
        var totals = (await till.ReconcileAsync(new RunRequest { StoreId = store.Id, BusinessDate = date }, CancellationToken.None)).Runs.Single().Totals;
        Assert.Equal(FirstDay.Sold, totals.Billed.Recorded);
        Assert.Equal(totals.Billed.Recorded, totals.Billed.Matched + totals.Billed.Listed);
        Assert.Equal(totals.Money.Recorded, totals.Money.Matched + totals.Money.Listed);
        Assert.Equal(0, totals.AtRisk);
    }

    /// <summary>The log names everybody who did something, and what.</summary>
    private static async Task AssertToldAsync(Visitor owner)
    {
        foreach (var (action, who, detail) in new[]
        {
            ("day.closed", FirstOwner.Name, Store),
            ("resolution.undone", FirstOwner.Name, Store),
            ("resolution.made", Cashier, "90.000 đ"),
            ("cash.recorded", "Khóa API " + Till, "29.000 đ"),
            ("staff.invited", FirstOwner.Name, ""),
        })
        {
            await owner.GoAsync("/audit?action=" + action);
            Assert.NotEqual(0, await owner.Page.Locator(".log li", new() { HasText = who }).Filter(new() { HasText = detail }).CountAsync());
        }
    }

    private static IReadOnlyList<string> Typed(string tenantId) =>
    [
        Store, Other, Cashier, Manager, Till, FirstOwner.Name, "Cà phê " + tenantId, .. Reckoning.Reasons,
        .. FirstDay.Menu.Split('\n').Skip(1).SelectMany(line => line.Split(',', '"')).Where(part => part.Length > 5 && !char.IsDigit(part[0])).Select(part => part.Trim()),
    ];
}
