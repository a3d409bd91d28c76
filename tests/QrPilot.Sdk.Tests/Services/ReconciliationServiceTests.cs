using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class ReconciliationServiceTests
{
    private static readonly BooksFilter Everything = new() { Limit = 100 };

    [Fact]
    public async Task Run_SameBooksTwice_GivesTheSameRun()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();

        var first = Assert.Single(await host.RunAsync());
        var second = Assert.Single(await host.RunAsync());

        Assert.Equal(first, second);
        Assert.Single(await host.Books.ListRunsAsync(Sample.Tenant, Everything, TestHost.Stop));
    }

    [Fact]
    public async Task Run_SixteenAtOnce_WriteOneRun()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();

        var runs = await TestHost.SixteenAsync(async _ => Assert.Single(await host.RunAsync()));

        Assert.Single(runs.Select(run => run.Id).Distinct());
        Assert.Equal(2, (await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop)).Count);
    }

    [Fact]
    public async Task Run_AllStores_GivesOneRunEachByCodeAndTheUnknownStoreLast()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();
        await host.DeliverAsync("nobody knows");
        var first = (await host.Get<ICatalogStore>().FindStoreAsync(Sample.Tenant, TestHost.StoreId, TestHost.Stop))!;
        var codes = Enumerable.Range(0, 9).Select(i => $"A{i}").ToList();
        foreach (var code in codes.AsEnumerable().Reverse())
        {
            var store = first with { Id = $"sto_{code}", Code = code };
            await host.Get<ICommitStore>().CommitAsync(new Commit { TenantId = Sample.Tenant, Store = store }, TestHost.Stop);
        }

        var runs = await host.RunAsync(storeId: null);

        Assert.Equal([.. codes.Select(code => $"sto_{code}"), TestHost.StoreId, null], runs.Select(run => run.StoreId));
        Assert.Equal(runs.Select(run => run.Id).Order(), (await host.Books.ListRunsAsync(Sample.Tenant, Everything, TestHost.Stop)).Select(run => run.Id).Order());
    }

    [Fact]
    public async Task Run_Dry_WritesNothing()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();

        var run = Assert.Single(await host.RunAsync(dryRun: true));

        Assert.Equal(("", 2), (run.Id, run.Totals.Matches));
        Assert.Empty(await host.Books.ListRunsAsync(Sample.Tenant, Everything, TestHost.Stop));
        Assert.Empty(await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop));
        Assert.Empty(await host.Books.ListExceptionsAsync(Sample.Tenant, Everything, TestHost.Stop));
    }

    [Fact]
    public async Task Run_LateNotice_SupersedesTheMissingPaymentAndKeepsTheRest()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();
        var payment = (await host.DineToPayAsync("tbl_3")).Payment;
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.RunAsync();
        var before = await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop);

        await host.DeliverAsync(payment, "9002");
        var run = Assert.Single(await host.RunAsync());

        var after = await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop);
        Assert.Equal((2, 3), (run.Number, run.Totals.Matches));
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
        var missing = Assert.Single(await host.Books.ListExceptionsAsync(Sample.Tenant, Everything, TestHost.Stop));
        Assert.Equal((ExceptionClass.MissingPayment, ExceptionState.Superseded), (missing.Finding.Class, missing.State));
    }

    [Fact]
    public async Task Run_UnknownStore_IsRefused()
    {
        using var host = await TestHost.StartAsync();

        await Refusal.OfAsync(ErrorCodes.StoreNotFound, () => host.RunAsync("sto_other"));
    }
}
