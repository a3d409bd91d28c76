using System.Globalization;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

/// <summary>The drawer of a day and its count at the close.</summary>
public sealed class DrawerServiceTests
{
    [Fact]
    public async Task CloseDay_FloatCashInAndOut_ExpectsTheirSumAndTellsTheDifference()
    {
        using var host = await TestHost.StartAsync();
        await EnterAsync(host, DrawerEntryKind.OpeningFloat, 400_000);
        await EnterAsync(host, DrawerEntryKind.OpeningFloat, 500_000);
        await EnterAsync(host, DrawerEntryKind.PaidIn, 100_000);
        await EnterAsync(host, DrawerEntryKind.PaidOut, 30_000);
        await host.DinePaidDayAsync();

        var cash = (await CloseAsync(host, 610_000)).Cash!;

        Assert.Equal(new DrawerTotals(Sample.Dong(500_000), Sample.Dong(50_000), Sample.Dong(100_000), Sample.Dong(30_000)), cash.Totals);
        Assert.Equal((620_000, -10_000), (cash.Totals.Expected.Dong, cash.Difference!.Value.Dong));
    }

    [Fact]
    public async Task CloseDay_WithoutACount_KeepsWhatWasExpected()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();

        var cash = (await host.CloseDayAsync()).Cash!;

        Assert.Equal(50_000, cash.Totals.Expected.Dong);
        Assert.Null(cash.Counted);
        Assert.Null(cash.Difference);
    }

    [Fact]
    public async Task CloseDay_AgainWithTheSameCountOrNone_GivesTheSameClose()
    {
        using var host = await TestHost.StartAsync();
        var first = await CloseAsync(host, 7_000);

        Assert.Equal(first, await CloseAsync(host, 7_000));
        Assert.Equal(first, await host.CloseDayAsync());
    }

    [Theory]
    [InlineData(7_000L)]
    [InlineData(null)]
    public async Task CloseDay_AgainWithAnotherCount_IsRefusedAndTheCloseStands(long? before)
    {
        using var host = await TestHost.StartAsync();
        var first = before is { } counted ? await CloseAsync(host, counted) : await host.CloseDayAsync();

        await Refusal.OfAsync(ErrorCodes.CountDiffers, () => CloseAsync(host, 8_000));

        Assert.Equal(first, await host.CloseDayAsync());
    }

    [Fact]
    public async Task CloseDay_CashAfterIt_IsOnTheSheetAndNotInTheClose()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();
        var close = await CloseAsync(host, 50_000);

        await host.TakeCashAsync(await host.DineAsync(table: "tbl_3"));

        var sheet = await ReadAsync(host);
        Assert.Equal(100_000, sheet.Totals.Taken.Dong);
        Assert.Equal(close, sheet.Close);
        Assert.Equal(50_000, sheet.Close!.Cash!.Totals.Taken.Dong);
    }

    [Fact]
    public async Task Enter_AfterTheClose_IsRefusedAndChangesNothing()
    {
        using var host = await TestHost.StartAsync();
        await host.CloseDayAsync();

        await Refusal.OfAsync(ErrorCodes.DrawerClosed, () => EnterAsync(host, DrawerEntryKind.PaidIn, 1_000));

        Assert.Empty((await ReadAsync(host)).Entries);
    }

    [Fact]
    public async Task Enter_SameKeyTwice_EntersOnce()
    {
        using var host = await TestHost.StartAsync();

        var first = await EnterAsync(host, DrawerEntryKind.PaidOut, 1_000, key: "k");
        var second = await EnterAsync(host, DrawerEntryKind.PaidOut, 1_000, key: "k");

        Assert.Equal((TestHost.Text(first), true), (TestHost.Text(second), second.Replayed));
        Assert.Equal(1_000, (await ReadAsync(host)).Totals.PaidOut.Dong);
    }

    [Fact]
    public async Task Enter_SixteenAtOnce_NumbersThemWithoutAHole()
    {
        using var host = await TestHost.StartAsync();

        await TestHost.SixteenAsync(i => EnterAsync(host, DrawerEntryKind.PaidIn, i + 1));

        var sheet = await ReadAsync(host);
        Assert.Equal(Enumerable.Range(1, 16), sheet.Entries.Select(entry => entry.Number));
        Assert.Equal(136, sheet.Totals.PaidIn.Dong);
    }

    [Fact]
    public async Task Enter_WhileTheDayIsClosed_TheCloseHoldsWhatWasTakenIn()
    {
        using var host = await TestHost.StartAsync();

        var closes = await TestHost.SixteenAsync(async i =>
        {
            try
            {
                return i == 8 ? await host.CloseDayAsync() : await NoneAsync(EnterAsync(host, DrawerEntryKind.PaidIn, 1));
            }
            catch (CommandException refusal) when (refusal.Code == ErrorCodes.DrawerClosed)
            {
                return null;
            }
        });

        var sheet = await ReadAsync(host);
        Assert.Equal(sheet.Close, closes[8]);
        Assert.Equal(sheet.Entries.Count, sheet.Close!.Cash!.Totals.PaidIn.Dong);
    }

    [Fact]
    public async Task Enter_TomorrowOrUnknownStore_IsRefused()
    {
        using var host = await TestHost.StartAsync();

        await Refusal.OfAsync(ErrorCodes.DayNotBegun, () => EnterAsync(host, DrawerEntryKind.OpeningFloat, 1, date: Sample.Day.AddDays(1)));
        await Refusal.OfAsync(ErrorCodes.StoreNotFound, () => EnterAsync(host, DrawerEntryKind.OpeningFloat, 1, store: "sto_none"));
    }

    [Fact]
    public async Task Read_CashOfTwoAndAVoid_TellsWhoTookWhat()
    {
        using var host = await TestHost.StartAsync();
        await host.TakeCashAsync(await host.DineAsync(table: "tbl_2"));
        var session = await host.DineAsync();
        var mistyped = TestHost.Text(await host.TakeCashAsync(session, amount: 20_000));
        await host.VoidCashAsync(session, mistyped);
        await host.Cash.RecordAsync(
            Sample.Till(), new CashCommand(session, null, null, null, null), TestHost.Plan<CashResult>(result => result.Cash.Id), TestHost.Stop);

        var sheet = await ReadAsync(host);

        Assert.Equal(
            [("staff", 1, 50_000L, 1), ("till", 1, 50_000L, 0)],
            sheet.ByCredential.Select(cash => (cash.Credential, cash.Records, cash.Sum.Dong, cash.Voided.Count)));
        Assert.Equal((mistyped, "mistyped"), (sheet.ByCredential[0].Voided[0].Id, sheet.ByCredential[0].Voided[0].VoidReason));
        Assert.Equal(100_000, sheet.Totals.Expected.Dong);
    }

    [Fact]
    public async Task Read_BlindStore_HidesSumsFromStaffUntilTheClose()
    {
        using var host = await TestHost.StartAsync();
        var store = await host.Get<ICatalogStore>().FindStoreAsync(Sample.Tenant, TestHost.StoreId, TestHost.Stop);
        await host.Get<ICommitStore>().CommitAsync(new Commit { TenantId = Sample.Tenant, Store = store! with { BlindCashCount = true } }, TestHost.Stop);
        var owner = Sample.Staff() with { Scopes = ApiScopes.Admin };

        Assert.True((await ReadAsync(host)).HidesSums);
        Assert.False((await ReadAsync(host, owner)).HidesSums);
        await host.CloseDayAsync();
        Assert.False((await ReadAsync(host)).HidesSums);
    }

    private static async Task<DayClose?> NoneAsync(Task work)
    {
        await work;
        return null;
    }

    private static Task<Reply> EnterAsync(
        TestHost host, DrawerEntryKind kind, long amount, string? key = null, DateOnly? date = null, string store = TestHost.StoreId) =>
        host.Get<DrawerService>().EnterAsync(
            Sample.Staff(),
            new DrawerCommand(store, date ?? Sample.Day, kind, Sample.Dong(amount), null),
            TestHost.Plan<DrawerEntry>(entry => entry.Number.ToString(CultureInfo.InvariantCulture), key),
            TestHost.Stop);

    private static Task<CashSheet> ReadAsync(TestHost host, Caller? caller = null) =>
        host.Get<DrawerService>().ReadAsync(caller ?? Sample.Staff(), TestHost.StoreId, Sample.Day, TestHost.Stop);

    private static Task<DayClose> CloseAsync(TestHost host, long counted) => host.Reconciliation.CloseDayAsync(
        Sample.Staff(), TestHost.StoreId, Sample.Day, new CountedCash(Sample.Dong(counted), "đếm hai lần"), TestHost.Stop);
}
