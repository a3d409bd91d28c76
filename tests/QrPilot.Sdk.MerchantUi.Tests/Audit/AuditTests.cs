using QrPilot.Sdk.Api;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.MerchantUi.Audit;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Tests.Audit;

public sealed class AuditTests(Chromium chromium, SqliteHost host)
{
    [Fact]
    public void Actions_InBothLanguages_HaveANameOfTheirOwn()
    {
        foreach (var language in Enum.GetValues<UiLanguage>())
        {
            var actions = AuditTexts.All[language].Actions;
            Assert.Equal(AuditActions.All.Order(StringComparer.Ordinal), actions.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(actions.Count, actions.Values.Distinct().Count());
        }
    }

    [Theory]
    [InlineData(AuditActions.ResolutionMade, "write_off: Khách bỏ về", "Bỏ qua khoản thiếu: Khách bỏ về", "Wrote off: Khách bỏ về")]
    [InlineData(AuditActions.DrawerEntered, "paid_out", "Lấy ra khỏi két", "Taken out")]
    [InlineData(AuditActions.StaffSaved, "cashier: lan: ca sáng", "Thu ngân: lan: ca sáng", "Cashier: lan: ca sáng")]
    [InlineData(AuditActions.DayClosed, "cashier: thối nhầm", "cashier: thối nhầm", "cashier: thối nhầm")]
    [InlineData(AuditActions.ResolutionMade, "another: kind", "another: kind", "another: kind")]
    [InlineData(AuditActions.CashRecorded, null, null, null)]
    public void Detail_WithAKindInTheWordsOfTheApi_SaysItAsThePagesDo(string action, string? kept, string? vietnamese, string? english)
    {
        var entry = new AuditEntry { Id = "aud_1", At = default, ByKind = AuditActorKind.Staff, By = "stf_1", Action = action, Subject = "x", Detail = kept };

        Assert.Equal(vietnamese, AuditDetail.Of(entry, UiLanguage.Vietnamese));
        Assert.Equal(english, AuditDetail.Of(entry, UiLanguage.English));
    }

    [Fact]
    public async Task Log_AfterCash_TellsWhoTookItAndHowMuch()
    {
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 2);
        var cashier = await shop.AddStaffAsync(StaffRole.Cashier, store);
        var session = await shop.OrderAsync(store, "B01", ("Trà đào", 45_000, 1));
        await using (var visitor = await chromium.VisitAsync(host))
        {
            await visitor.SignInAsync(cashier);
            await visitor.GoAsync($"/s/Q1/sessions/{session}");
            await visitor.TapAsync("Thu tiền mặt");
            await visitor.Page.Locator(".notice").WaitForAsync();
            Assert.Equal(403, (await visitor.GoAsync("/audit"))!.Status);
        }

        await using var owner = await chromium.VisitAsync(host);
        await owner.SignInAsync(shop.Owner);
        await owner.GoAsync("/audit?action=cash.recorded");

        var entry = await owner.Page.Locator(".log li").First.InnerTextAsync();
        Assert.Equal(1, await owner.Page.Locator(".log li").CountAsync());
        Assert.Contains("Thu tiền mặt", entry, StringComparison.Ordinal);
        Assert.Contains($"{new VndAmount(45_000)}", entry, StringComparison.Ordinal);
        Assert.Contains($"Cashier {shop.TenantId}", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfAManager_IsThatOfTheOwnStores()
    {
        var shop = await host.MakeShopAsync();
        var own = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1);
        var other = await shop.AddStoreAsync("Q3", "Cà phê Quận 3", tables: 1);
        var manager = await shop.AddStaffAsync(StaffRole.Manager, own);
        await TakeCashAsync(shop, own, 30_000);
        await TakeCashAsync(shop, other, 70_000);
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(manager);

        foreach (var query in new[] { "", "?store=Q3", "?store=" })
        {
            await visitor.GoAsync("/audit" + query);
            var text = await visitor.Page.Locator("main").InnerTextAsync();
            Assert.Contains($"{new VndAmount(30_000)}", text, StringComparison.Ordinal);
            Assert.DoesNotContain($"{new VndAmount(70_000)}", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Day_ThatIsNone_IsSaidAtTheField()
    {
        var shop = await host.MakeShopAsync();
        await shop.AddStoreAsync("Q1", "Cà phê Quận 1");
        await using var visitor = await chromium.VisitAsync(host, new Look(Language: "en"));
        await visitor.SignInAsync(shop.Owner);

        await visitor.GoAsync("/audit?day=yesterday");

        Assert.Equal("Type a date like 2026-11-30.", await visitor.Page.Locator(".error").InnerTextAsync());
    }

    private static async Task TakeCashAsync(Shop shop, Catalog.Store store, long amount)
    {
        var session = await shop.OrderAsync(store, "B01", ("Cà phê", amount, 1));
        await shop.Api().RecordCashAsync(session, new RecordCashRequest { Amount = amount }, null, CancellationToken.None);
    }
}
