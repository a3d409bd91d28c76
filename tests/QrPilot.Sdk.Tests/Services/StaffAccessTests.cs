using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

/// <summary>What roles may not do, and stores that a person does not work in, are refused by the services themselves.</summary>
public sealed class StaffAccessTests
{
    public static TheoryData<string> Operations => [.. StaffOperations.All.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_EveryRole_IsRefusedExactlyWhereTheRightIsMissing(string operation)
    {
        using var host = await StaffScene.StartAsync();
        var (right, run) = StaffOperations.All[operation];

        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var refusal = await RefusalAsync(() => run(host, StaffScene.Caller(role, TestHost.StoreId), StaffSubjects.None));

            var isAllowed = right is not { } needed || StaffRights.Allows(role, needed);
            Assert.Equal(isAllowed, refusal?.Code != ErrorCodes.RightMissing);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_StoreOutOfReach_AnswersAsOneThatDoesNotExist(string operation)
    {
        using var host = await StaffScene.StartAsync();
        var subjects = await StaffSubjects.MakeAsync(host);
        var run = StaffOperations.All[operation].Run;
        var bound = StaffScene.Caller(StaffRole.Owner) with { StoreIds = new HashSet<string> { StaffScene.SecondStore } };
        var feed = (await host.FeedAsync()).Count;

        var hidden = await RefusalAsync(() => run(host, bound, subjects));
        var missing = await RefusalAsync(() => run(host, bound, StaffSubjects.None));

        Assert.NotNull(hidden);
        Assert.Equal(
            (missing!.Kind, missing.Code, missing.Field, missing.Message.Replace("'none'", "'main'", StringComparison.Ordinal)),
            (hidden.Kind, hidden.Code, hidden.Field, hidden.Message));
        Assert.Equal(feed, (await host.FeedAsync()).Count);
        Assert.NotEqual(hidden.Code, (await RefusalAsync(() => run(host, bound with { StoreIds = null }, subjects)))?.Code);
    }

    [Fact]
    public async Task AppendEvents_SessionOutOfReach_IsNotFound()
    {
        using var host = await StaffScene.StartAsync();
        var session = await host.ScanAsync();

        var beyond = await AppendAsync(StaffScene.SecondStore);
        var within = await AppendAsync(TestHost.StoreId);

        Assert.Equal(ErrorCodes.SessionNotFound, beyond.Fault?.Code);
        Assert.Null(within.Fault);

        async Task<EventOutcome> AppendAsync(string store) => Assert.Single(await host.Events.AppendAsync(
            StaffScene.Caller(StaffRole.Cashier, store), [Sample.Command(session, "viewed-01", EventTypes.MenuViewed, "{}")], null, TestHost.Stop));
    }

    [Fact]
    public async Task ReadFeed_OfAllStoresByOneWhoWorksInSome_AsksForAStore()
    {
        using var host = await StaffScene.StartAsync();
        await host.ScanAsync();

        var refusal = await Refusal.OfAsync(
            ErrorCodes.InvalidField,
            () => host.Feed.ReadAsync(StaffScene.Caller(StaffRole.Manager, TestHost.StoreId), new FeedRequest(), TestHost.Stop));

        Assert.Equal("store_id", refusal.Field);
        Assert.Single((await host.Feed.ReadAsync(StaffScene.Caller(StaffRole.Owner), new FeedRequest(), TestHost.Stop)).Events);
    }

    [Fact]
    public async Task VoidCash_OfAnotherPerson_NeedsAManager()
    {
        using var host = await StaffScene.StartAsync();
        var session = await host.DineAsync(dishes: 3);
        var ba = StaffScene.Caller(StaffRole.Cashier, TestHost.StoreId);
        var tư = ba with { Id = "stf_other" };
        var own = await RecordAsync(ba);
        var others = await RecordAsync(tư);

        await Refusal.OfAsync(ErrorCodes.RightMissing, () => VoidAsync(ba, others));
        await VoidAsync(ba, own);
        await VoidAsync(StaffScene.Caller(StaffRole.Manager, TestHost.StoreId), others);

        Assert.All((await host.ReadAsync(session)).Cash, record => Assert.False(record.Counts));

        async Task<string> RecordAsync(Caller by) => TestHost.Text(await host.Cash.RecordAsync(
            by, new CashCommand(session, Sample.Dong(1_000), null, null, null), TestHost.Plan<CashResult>(result => result.Cash.Id), TestHost.Stop));

        Task VoidAsync(Caller by, string cash) =>
            host.Cash.VoidAsync(by, session, cash, "mistyped", null, TestHost.Plan<CashResult>(_ => ""), TestHost.Stop);
    }

    [Fact]
    public async Task Undo_OfAnotherPersonsDecision_NeedsAManager()
    {
        using var host = await StaffScene.StartAsync();
        var subjects = await StaffSubjects.MakeAsync(host);
        var cashier = StaffScene.Caller(StaffRole.Cashier, TestHost.StoreId);
        var decided = TestHost.Text(await host.Get<ResolutionService>().ResolveAsync(
            cashier, new ResolveCommand(subjects.Exception, ResolutionKind.RecordCash), TestHost.Plan<Resolution>(made => made.Id), TestHost.Stop));

        await Refusal.OfAsync(ErrorCodes.RightMissing, () => UndoAsync(cashier, subjects.Resolution));
        await Refusal.OfAsync(ErrorCodes.RightMissing, () => UndoAsync(cashier with { Id = "stf_other" }, decided));
        await UndoAsync(cashier, decided);
        await UndoAsync(StaffScene.Caller(StaffRole.Manager, TestHost.StoreId), subjects.Resolution);

        Task UndoAsync(Caller by, string id) =>
            host.Get<ResolutionService>().UndoAsync(by, id, null, TestHost.Plan<Resolution>(_ => ""), TestHost.Stop);
    }

    [Fact]
    public async Task ReadCashSheet_BlindStore_ShowsItsSumsToOwnersOnly()
    {
        using var host = await StaffScene.StartAsync();
        var catalog = host.Get<ICatalogStore>();
        var store = (await catalog.FindStoreAsync(Sample.Tenant, TestHost.StoreId, TestHost.Stop))! with { BlindCashCount = true };
        await host.Get<ICommitStore>().CommitAsync(new Commit { TenantId = Sample.Tenant, Store = store }, TestHost.Stop);

        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var sheet = await host.Get<DrawerService>().ReadAsync(
                StaffScene.Caller(role, TestHost.StoreId), TestHost.StoreId, Sample.Day, TestHost.Stop);
            Assert.Equal(role != StaffRole.Owner, sheet.HidesSums);
        }
    }

    private static async Task<CommandException?> RefusalAsync(Func<Task> command) => await Record.ExceptionAsync(command) switch
    {
        null => null,
        CommandException refusal => refusal,
        var other => throw new InvalidOperationException("Neither done nor refused.", other),
    };
}
