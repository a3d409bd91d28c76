using System.Globalization;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

/// <summary>Declarations and what comes of them.</summary>
public sealed class KpiServiceTests
{
    [Fact]
    public async Task Report_PaidDay_TellsCaptureAndTimeToMatch()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();
        await host.DineAsync(table: "tbl_3");
        await DeclareAsync(host, orders: 5, revenue: 500_000);
        host.Clock.Advance(TimeSpan.FromHours(20));
        await host.RunAsync();

        var figures = (await ReportAsync(host)).Period;

        Assert.Equal((new Part(3, 5), new Part(150_000, 500_000)), (figures.Capture.ByCount.Part, figures.Capture.ByValue.Part));
        Assert.Equal(new MatchTimes(2, TimeSpan.FromHours(20)), figures.MatchTimes);
        Assert.Equal((1, 50_000), (figures.OpenExceptions, figures.AtRisk.Dong));
    }

    [Fact]
    public async Task Declare_SameKeyTwice_DeclaresOnce()
    {
        using var host = await TestHost.StartAsync();

        var first = await DeclareAsync(host, orders: 5, key: "k");
        var second = await DeclareAsync(host, orders: 5, key: "k");

        Assert.Equal(("1", "1", true), (TestHost.Text(first), TestHost.Text(second), second.Replayed));
        Assert.Single(await ListAsync(host));
    }

    [Fact]
    public async Task Declare_SixteenAtOnce_NumbersThemWithoutAHole()
    {
        using var host = await TestHost.StartAsync();

        await TestHost.SixteenAsync(i => DeclareAsync(host, orders: i));

        Assert.Equal(Enumerable.Range(1, 16), (await ListAsync(host)).Select(declaration => declaration.Number));
    }

    [Fact]
    public async Task Declare_AfterTheClose_IsTaken()
    {
        using var host = await TestHost.StartAsync();
        await host.CloseDayAsync();

        await DeclareAsync(host, orders: 5);

        Assert.Single(await ListAsync(host));
    }

    [Fact]
    public async Task Declare_NothingTomorrowOrElsewhere_IsRefused()
    {
        using var host = await TestHost.StartAsync();

        await Refusal.OfAsync(ErrorCodes.InvalidField, () => DeclareAsync(host));
        await Refusal.OfAsync(ErrorCodes.DayNotBegun, () => DeclareAsync(host, orders: 1, date: Sample.Day.AddDays(1)));
        await Refusal.OfAsync(ErrorCodes.StoreNotFound, () => DeclareAsync(host, orders: 1, store: "sto_none"));
        await Refusal.OfAsync(ErrorCodes.StoreNotFound, () => host.Get<KpiService>().ReportAsync(
            Sample.Staff(TestHost.OtherTenant), TestHost.StoreId, Sample.Day, Sample.Day, TestHost.Stop));
        Assert.Empty(await ListAsync(host));
    }

    private static Task<Reply> DeclareAsync(
        TestHost host, long? orders = null, long? revenue = null, string? key = null, DateOnly? date = null, string store = TestHost.StoreId) =>
        host.Get<KpiService>().DeclareAsync(
            Sample.Staff(),
            new DeclareCommand(
                store,
                date ?? Sample.Day,
                new Declaration(DenominatorSource.ZReport, orders, revenue is { } dong ? Sample.Dong(dong) : null),
                null),
            TestHost.Plan<DayDeclaration>(declaration => declaration.Number.ToString(CultureInfo.InvariantCulture), key),
            TestHost.Stop);

    private static Task<KpiReport> ReportAsync(TestHost host) => host.Get<KpiService>().ReportAsync(
        Sample.Staff(), TestHost.StoreId, Sample.Day, Sample.Day, TestHost.Stop);

    private static Task<IReadOnlyList<DayDeclaration>> ListAsync(TestHost host) => host.Get<KpiService>().ListDeclarationsAsync(
        Sample.Staff(), TestHost.StoreId, Sample.Day, TestHost.Stop);
}
