using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Tests.Reconcile;

/// <summary>A normal day: 150 bills paid in cash and by MoMo, ten of them with something wrong, closed by a manager with a phone.</summary>
internal sealed class NormalDay(Chromium chromium, UiHost host)
{
    public const int Bills = 150;
    public const int MostTaps = 25;
    private const int Tables = 15;

    private int _bill;

    /// <returns>How many taps it took.</returns>
    public async Task<int> CloseAsync()
    {
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", Tables);
        var cash = await SellAsync(new Evening(shop, store));
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(await shop.AddStaffAsync(StaffRole.Manager, store));
        await visitor.GoAsync("/s/Q1/reconcile");

        await visitor.TapAsync("Đối soát ngay");
        Assert.Equal("10", await visitor.Page.Locator(".figures dd").Nth(2).InnerTextAsync());
        var listed = await RunAsync(shop, store);
        Assert.Equal(10, listed.Exceptions);
        AssertBalances(listed);

        // One guest left without paying, the other three had paid in cash.
        await visitor.TapAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Cách khác: Bàn B01", Exact = true }));
        await visitor.TapAsync("Khách bỏ về, không trả");
        await visitor.TapAsync("Xử lý cả 3", AriaRole.Link);
        await visitor.TapAsync("Ghi tiền mặt các mục đã chọn");

        // Two guests paid twice and got it back.
        await visitor.TapAsync("Xử lý cả 2", AriaRole.Link);
        await visitor.TapAsync("Đã trả lại khách");

        // Two wallet payments had been recorded as cash too.
        for (var twice = 0; twice < 2; twice++)
        {
            await visitor.TapAsync("Xem phiếu thu", AriaRole.Link);
            await visitor.TapAsync("Hủy phiếu thu 70.000 đ");
        }

        // One paid too much, one too little.
        await visitor.TapAsync("Đã trả lại khách");
        await visitor.TapAsync("Ghi tiền mặt 5.000 đ");
        await visitor.Page.GetByText("Sổ đã khớp").WaitForAsync();

        await visitor.TapAsync("Đếm két và chốt ngày", AriaRole.Link);
        await visitor.TypeAsync("Số tiền đếm được", (cash + (3 * Evening.Price) + 5_000).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await visitor.TapAsync("Chốt ngày");
        await visitor.Page.GetByText("Két đủ, không lệch.").WaitForAsync();

        var close = await host.Services.GetRequiredService<ReconciliationService>().FindCloseAsync(shop.TenantId, store.Id, Today(store), CancellationToken.None);
        Assert.Equal(0, close!.Totals.AtRisk.Dong);
        AssertBalances(await RunAsync(shop, store));
        return visitor.Taps;
    }

    /// <returns>What was taken in cash.</returns>
    private async Task<long> SellAsync(Evening evening)
    {
        long cash = 0;
        await evening.NotPaidAsync(Next(), 240_000);
        for (var missing = 0; missing < 3; missing++)
        {
            await evening.NotPaidAsync(Next());
        }

        for (var pair = 0; pair < 2; pair++)
        {
            await evening.PaidTwiceAsync(Next(), 60_000);
            await evening.PaidByMoMoRecordedAsCashAsync(Next(), 70_000);
        }

        await evening.PaidByMoMoAsync(Next(), 50_000, pays: 52_000);
        await evening.PaidByMoMoAsync(Next(), 50_000, pays: 45_000);
        while (_bill < Bills)
        {
            var price = 30_000 + (_bill % 7 * 10_000);
            if (_bill % 3 == 0)
            {
                await evening.PaidInCashAsync(Next(), price);
                cash += price;
            }
            else
            {
                await evening.PaidByMoMoAsync(Next(), price);
            }
        }

        return cash;
    }

    private string Next() => $"B{(_bill++ % Tables) + 1:00}";

    private static void AssertBalances(TotalsView totals)
    {
        Assert.Equal(totals.Money.Recorded, totals.Money.Matched + totals.Money.Listed);
        Assert.Equal(totals.Billed.Recorded, totals.Billed.Matched + totals.Billed.Listed);
    }

    private static async Task<TotalsView> RunAsync(Shop shop, Store store) => (await shop.Api().ReconcileAsync(
        new RunRequest { StoreId = store.Id, BusinessDate = Today(store) }, CancellationToken.None)).Runs.Single().Totals;

    private static DateOnly Today(Store store) => store.Calendar.DateOf(TimeProvider.System.GetUtcNow());
}
