using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.MerchantUi.Settlements;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>A day with something wrong of several causes, a day that is closed, and settlement reports.</summary>
internal sealed class ShowcaseBooks(Shop shop)
{
    public DateOnly Today { get; private set; }

    public string MissingExceptionId { get; private set; } = "";

    public string StrayExceptionId { get; private set; } = "";

    public string ReportId { get; private set; } = "";

    public string ReportFileId { get; private set; } = "";

    public async Task PlayAsync()
    {
        await CloseADayAsync();
        var store = await shop.AddStoreAsync("Q5", "Cà phê Chợ Lớn", tables: 8);
        var evening = new Evening(shop, store);
        for (var bill = 0; bill < 5; bill++)
        {
            await evening.PaidByMoMoAsync("B01", 45_000 + (bill * 9_000));
        }

        await evening.NotPaidAsync("B02", 135_000);
        await evening.NotPaidAsync("B03", 58_000);
        await evening.NotPaidAsync("B04", 310_000);
        await evening.PaidTwiceAsync("B05", 120_000);
        await evening.PaidByMoMoAsync("B06", 85_000, pays: 80_000);
        await evening.PaidByMoMoRecordedAsCashAsync("B07", 64_000);
        await evening.NotPaidAsync("B08", 99_000);
        await ImportAsync();
        await shop.Api().ReconcileAsync(new RunRequest { BusinessDate = Today }, CancellationToken.None);
        var found = (await shop.Api().ListExceptionsAsync($"from={Today:yyyy-MM-dd}", CancellationToken.None)).Items;
        StrayExceptionId = found.Single(item => item.Class == ExceptionClass.SettledNotNotified).Id;
        MissingExceptionId = found.Single(item => item is { Class: ExceptionClass.MissingPayment, AtRisk: 310_000 }).Id;
        var writeOff = new ResolveCommand(found.Single(item => item is { Class: ExceptionClass.MissingPayment, AtRisk: 58_000 }).Id, ResolutionKind.WriteOff, "Khách bỏ về, không trả");
        await shop.Host.Services.GetRequiredService<ResolutionService>().ResolveAsync(shop.OwnerCaller, writeOff, Shop.Plan<Resolution>(_ => { }), CancellationToken.None);
    }

    private async Task CloseADayAsync()
    {
        var store = await shop.AddStoreAsync("Q7", "Cà phê Phú Mỹ Hưng", tables: 4);
        Today = store.Calendar.DateOf(TimeProvider.System.GetUtcNow());
        var evening = new Evening(shop, store);
        await evening.PaidInCashAsync("B01", 150_000);
        await evening.PaidByMoMoAsync("B02", 270_000);
        await evening.PaidInCashAsync("B03", 35_000);
        var services = shop.Host.Services;
        foreach (var (kind, dong, note) in new[] { (DrawerEntryKind.OpeningFloat, 500_000L, null), (DrawerEntryKind.PaidOut, 40_000L, "mua đá") })
        {
            await services.GetRequiredService<DrawerService>().EnterAsync(
                shop.OwnerCaller, new DrawerCommand(store.Id, Today, kind, new VndAmount(dong), note), Shop.Plan<DrawerEntry>(_ => { }), CancellationToken.None);
        }

        await services.GetRequiredService<ReconciliationService>().CloseDayAsync(
            shop.OwnerCaller, store.Id, Today, new CountedCash(new VndAmount(640_000), "thối nhầm"), CancellationToken.None);
    }

    /// <summary>A report that tells of money that was never notified, and one that is only looked at.</summary>
    private async Task ImportAsync()
    {
        var stray = Report.Of(Report.Now(990, "99.000"), "T991,X991,vài đồng,0,0,21/11/2026 10:00:00");
        ReportFileId = (await Report.ImportAsync(shop, stray, "momo-2211.csv")).File.Id;
        var found = await Report.ImportAsync(shop, Report.WithFaults, "momo-2311.csv", isPreview: true);
        var kept = await shop.Host.Services.GetRequiredService<ReportShelf>().KeepAsync(
            shop.OwnerCaller.Id, new MemoryStream(Report.WithFaults), SHA256.HashData(Report.WithFaults), found, CancellationToken.None);
        ReportId = kept.Id;
    }
}
