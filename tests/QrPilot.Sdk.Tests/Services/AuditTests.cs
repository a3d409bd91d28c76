using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

/// <summary>What people and API keys do is told by an entry in the same commit; what phones do is not.</summary>
public sealed class AuditTests
{
    private static readonly AuditFilter All = new() { Limit = 1_000 };

    [Fact]
    public async Task Entries_OfEveryOperation_SayWhoDidWhatWhereAndForHowMuch()
    {
        using var host = await StaffScene.StartAsync();
        var subjects = await StaffSubjects.MakeAsync(host);
        var owner = await host.OwnerAsync();
        var by = StaffService.CallerOf(owner);
        var before = (await ListAsync(host)).Count;
        var since = host.Clock.GetUtcNow();

        foreach (var operation in (string[])
            [
                "unlink", "write off", "undo", "record cash", "void cash", "close a session", "refund", "enter into the drawer", "declare sales",
                "import a settlement report", "change a store", "make a table", "make a menu item", "close a counted day",
            ])
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await StaffOperations.All[operation].Run(host, by, subjects);
        }

        var entries = (await ListAsync(host)).SkipLast(before).Reverse().ToList();
        Assert.All(entries, entry => Assert.Equal((owner.Id, AuditActorKind.Staff), (entry.By, entry.ByKind)));
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(second => since.AddSeconds(second)), entries.Select(entry => entry.At));
        Assert.All(entries, entry => Assert.Equal(entry.Action == AuditActions.SettlementImported ? null : TestHost.StoreId, entry.StoreId));
        Assert.Equal(
            [
                (AuditActions.ResolutionMade, 50_000L, "unlink"),
                (AuditActions.ResolutionMade, 50_000L, "write_off: why"),
                (AuditActions.ResolutionUndone, 90_000L, "undo"),
                (AuditActions.CashRecorded, 1_000L, null),
                (AuditActions.CashVoided, 10_000L, "mistyped"),
                (AuditActions.SessionClosed, 100_000L, null),
                (AuditActions.RefundRequested, 1_000L, "cold"),
                (AuditActions.DrawerEntered, 1L, "paid_in"),
                (AuditActions.KpiDeclared, null, "tally"),
                (AuditActions.SettlementImported, 0L, "wallet main "),
                (AuditActions.StoreSaved, null, "Q1"),
                (AuditActions.TableSaved, null, "Bàn 9"),
                (AuditActions.MenuItemSaved, 1L, "BUN"),
                (AuditActions.DayClosed, 0L, (string?)null),
            ],
            entries.Select(entry => (entry.Action, entry.Amount?.Dong, entry.Detail)));
        Assert.Equal(
            [subjects.Cash, subjects.Session, subjects.Resolution, "2026-03-14/1", "2026-03-14/1", "2026-03-14"],
            ((int[])[4, 5, 2, 7, 8, 13]).Select(place => entries[place].Subject));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Id).Distinct().Count());
    }

    [Fact]
    public async Task Entries_OfStaffAndKeys_TellEachChangeAndWhoMadeIt()
    {
        using var host = await StaffScene.StartAsync();
        var (staff, keys) = (host.Get<StaffService>(), host.Get<ApiKeyService>());
        var made = await Next(() => staff.MakeOwnerAsync(Sample.Tenant, "chủ", "Chủ", evenIfThereIsOne: false, TestHost.Stop));
        var owner = await Next(() => staff.AcceptInviteAsync(made.Token, "hash", TestHost.Stop));
        var by = StaffService.CallerOf(owner);
        var cashier = await Next(() => host.SaveAsync(by, StaffRole.Cashier, stores: TestHost.StoreId));
        var invited = await Next(() => staff.InviteAsync(by, cashier.Id, TestHost.Stop));
        await Next(() => staff.AcceptInviteAsync(invited.Token, "hash", TestHost.Stop));
        for (var i = 0; i < 6; i++)
        {
            await Next(() => SignInAsync(isRight: false));
        }

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Next(() => SignInAsync(isRight: true));
        await Next(() => host.DisableAsync(by, cashier.Id));
        await Next(() => host.DisableAsync(by, cashier.Id));
        await Next(() => host.EnableAsync(by, cashier.Id));
        var first = (await Next(() => keys.IssueAsync(Sample.Tenant, "first", ApiScopes.Admin, TestHost.Stop))).Key;
        var second = (await Next(() => keys.IssueAsync(by, "till", ApiScopes.Ingest, TestHost.Stop))).Key;
        var holder = new Caller { TenantId = Sample.Tenant, Id = first.Id, Scopes = first.Scopes };
        await Next(() => keys.RevokeAsync(holder, second.Id, TestHost.Stop));
        await Next(() => keys.RevokeAsync(by, second.Id, TestHost.Stop));

        var entries = (await ListAsync(host)).Reverse().ToList();
        Assert.Equal(
            [
                (AuditActions.StaffSaved, "host", owner.Id), (AuditActions.StaffPasswordSet, owner.Id, owner.Id),
                (AuditActions.StaffSaved, owner.Id, cashier.Id), (AuditActions.StaffInvited, owner.Id, cashier.Id),
                (AuditActions.StaffPasswordSet, cashier.Id, cashier.Id), (AuditActions.StaffRefused, "host", cashier.Id),
                (AuditActions.StaffRefused, "host", cashier.Id), (AuditActions.StaffRefused, "host", cashier.Id),
                (AuditActions.StaffRefused, "host", cashier.Id), (AuditActions.StaffLocked, "host", cashier.Id),
                (AuditActions.StaffSignedIn, cashier.Id, cashier.Id), (AuditActions.StaffDisabled, owner.Id, cashier.Id),
                (AuditActions.StaffEnabled, owner.Id, cashier.Id), (AuditActions.ApiKeyIssued, "host", first.Id),
                (AuditActions.ApiKeyIssued, owner.Id, second.Id), (AuditActions.ApiKeyRevoked, first.Id, second.Id),
            ],
            entries.Select(entry => (entry.Action, entry.By, entry.Subject)));
        Assert.Equal(
            [AuditActorKind.Host, AuditActorKind.Staff, AuditActorKind.ApiKey],
            ((int[])[0, 1, 15]).Select(place => entries[place].ByKind));
        Assert.All(entries, entry => Assert.Null(entry.StoreId));
        Assert.DoesNotContain(entries, entry => entry.Detail?.Contains("hash", StringComparison.Ordinal) == true);

        Task<T> Next<T>(Func<Task<T>> step)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            return step();
        }

        async Task<SignInResult> SignInAsync(bool isRight) =>
            await staff.RecordSignInAsync((await staff.FindForSignInAsync(cashier.Login, TestHost.Stop))!, isRight, TestHost.Stop);
    }

    [Fact]
    public async Task Entries_OfPhonesAndRefusals_AreNone()
    {
        using var host = await StaffScene.StartAsync();
        var session = await host.DineAsync();
        await host.PayAsync(session);

        await Refusal.OfAsync(ErrorCodes.SessionHasMoney, () => host.VoidAsync(session));

        Assert.Empty(await ListAsync(host));
    }

    [Fact]
    public async Task Entries_OfARepeatedRequest_AreOne()
    {
        using var host = await StaffScene.StartAsync();
        var session = await host.DineAsync();

        await TestHost.SixteenAsync(_ => host.TakeCashAsync(session, key: "k"));

        var entry = Assert.Single(await ListAsync(host));
        Assert.Equal((AuditActions.CashRecorded, AuditActorKind.ApiKey, "staff"), (entry.Action, entry.ByKind, entry.By));
    }

    [Fact]
    public async Task Entries_OfAVoidAndALongReason_AreCutWhereALetterEnds()
    {
        using var host = await StaffScene.StartAsync();
        var session = await host.ScanAsync();
        var reason = new string('x', 499) + "\U0001F35C and more";

        await host.Sessions.VoidAsync(Sample.Staff(), session, null, reason, TestHost.Plan<SessionDetail>(_ => ""), TestHost.Stop);

        var entry = Assert.Single(await ListAsync(host));
        Assert.Equal((AuditActions.SessionVoided, new string('x', 499)), (entry.Action, entry.Detail));
    }

    [Fact]
    public async Task Entries_CashForAnException_AreOfTheCashAndTheDecision()
    {
        using var host = await StaffScene.StartAsync();
        var subjects = await StaffSubjects.MakeAsync(host);
        var by = StaffScene.Caller(StaffRole.Cashier, TestHost.StoreId);

        var decided = TestHost.Text(await host.Get<ResolutionService>().ResolveAsync(
            by, new ResolveCommand(subjects.Exception, ResolutionKind.RecordCash), TestHost.Plan<Resolution>(made => made.Id), TestHost.Stop));
        await host.Get<ResolutionService>().UndoAsync(by, decided, null, TestHost.Plan<Resolution>(_ => ""), TestHost.Stop);

        var entries = await ListAsync(host, All with { By = by.Id });
        Assert.Equal(
            [AuditActions.CashRecorded, AuditActions.CashVoided, AuditActions.ResolutionMade, AuditActions.ResolutionUndone],
            entries.Select(entry => entry.Action).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task List_ByRoleAndStore_ShowsManagersTheirStoresOnly()
    {
        using var host = await StaffScene.StartAsync();
        var owner = StaffService.CallerOf(await host.OwnerAsync());
        await host.TakeCashAsync(await host.DineAsync());
        var audit = host.Get<AuditService>();
        var manager = StaffScene.Caller(StaffRole.Manager, TestHost.StoreId);

        Assert.Equal(AuditActions.CashRecorded, Assert.Single(await audit.ListAsync(manager, All with { StoreId = TestHost.StoreId }, TestHost.Stop)).Action);
        Assert.Equal(3, (await audit.ListAsync(owner, All, TestHost.Stop)).Count);
        await Refusal.OfAsync(ErrorCodes.InvalidField, () => audit.ListAsync(manager, All, TestHost.Stop));
        await Refusal.OfAsync(
            ErrorCodes.StoreNotFound, () => audit.ListAsync(manager, All with { StoreId = StaffScene.SecondStore }, TestHost.Stop));
        await Refusal.OfAsync(
            ErrorCodes.RightMissing,
            () => audit.ListAsync(StaffScene.Caller(StaffRole.Cashier, TestHost.StoreId), All with { StoreId = TestHost.StoreId }, TestHost.Stop));
    }

    [Fact]
    public void Actions_All_AreDottedWordsAndListedOnce()
    {
        var constants = typeof(AuditActions).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants.Except([AuditActions.Host]).Order(StringComparer.Ordinal), AuditActions.All.Order(StringComparer.Ordinal));
        Assert.All(AuditActions.All, action => Assert.Matches("^[a-z_]+\\.[a-z_]+$", action));
    }

    private static Task<IReadOnlyList<AuditEntry>> ListAsync(TestHost host, AuditFilter? filter = null) =>
        host.Get<IAuditStore>().ListAuditAsync(Sample.Tenant, filter ?? All, TestHost.Stop);
}
