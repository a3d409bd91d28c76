using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

public sealed class CommitConflictTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Conflicts => [.. Cases.Keys];

    // Everything that is refused after SeedAsync below; the commit around it also opens ses_9 and stores an event and a notification mark.
    private static readonly Dictionary<string, Func<Commit, Commit>> Cases = new()
    {
        ["session id known"] = commit => commit with { Sessions = [.. commit.Sessions, Insert(Sample.Ended(Sample.Session()))] },
        ["second open session"] = commit => commit with { Sessions = [.. commit.Sessions, Insert(Sample.Session("ses_8"))] },
        ["session version"] = commit => commit with { Sessions = [.. commit.Sessions, new(Sample.Ended(Sample.Session()), 7)] },
        ["session unknown"] = commit => commit with { Sessions = [.. commit.Sessions, new(Sample.Session("ses_none"), 1)] },
        ["session heard of"] = commit => commit with
        {
            Sessions = [.. commit.Sessions, new(Sample.Ended(Sample.Session()), 1, Sample.Noon.AddTicks(-1))],
        },
        ["session opens again"] = commit => commit with
        {
            Sessions = [.. commit.Sessions, new(Sample.Session("ses_2") with { Version = 2 }, 1)],
        },
        ["order id"] = commit => commit with { Order = Sample.Order(number: 2, line: "l2") },
        ["order number"] = commit => commit with { Order = Sample.Order("ord_2", line: "l2") },
        ["order line"] = commit => commit with { Order = Sample.Order("ord_2", number: 2) },
        ["payment id"] = commit => commit with { Payments = [new(Sample.Payment("pay_new"), null), new(Sample.Payment(), null)] },
        ["payment version"] = commit => commit with { Payments = [new(Sample.Payment() with { Version = 3 }, 2)] },
        ["payment unknown"] = commit => commit with { Payments = [new(Sample.Payment("pay_none"), 1)] },
        ["refund id"] = commit => commit with { Refund = new(Sample.Refund(), null) },
        ["refund version"] = commit => commit with { Refund = new(Sample.Refund() with { Version = 3 }, 2) },
        ["refund unknown"] = commit => commit with { Refund = new(Sample.Refund("rfd_none"), 1) },
        ["cash id"] = commit => commit with { Cash = new(Sample.Cash(), IsVoid: false) },
        ["cash void again"] = commit => commit with { Cash = new(Voided("csh_2"), IsVoid: true) },
        ["cash void unknown"] = commit => commit with { Cash = new(Voided("csh_none"), IsVoid: true) },
        ["capture transaction"] = commit => commit with { Capture = Sample.Capture("cap_2") },
        ["capture id"] = commit => commit with { Capture = Sample.Capture(transactionId: "9002") },
        ["notification unknown"] = commit => commit with { Notification = new("ntf_none", NotificationOutcome.Applied, null, null) },
        ["request key"] = commit => commit with { Request = new(Sample.Request(), null) },
        ["request lock"] = commit => commit with { Request = new(Sample.Request(), Sample.Noon) },
    };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public async Task Commit_Conflict_LeavesNothingBehind(string name)
    {
        using var store = await SeedAsync();
        var before = await SnapshotAsync(store);

        var result = await store.CommitAsync(Cases[name](new Commit
        {
            TenantId = Sample.Tenant,
            Store = Sample.Store("sto_9", "Q9"),
            Sessions = [Insert(Sample.Session("ses_9", "tbl_2"))],
            Touches = [new SessionTouch("ses_1", Sample.Noon.AddHours(9), Sample.Noon.AddHours(9))],
            Events = [Sample.Event("new")],
        }));

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Empty(result.Events);
        Assert.Equal(before, await SnapshotAsync(store));
    }

    [Fact]
    public async Task Commit_CodeOrNameTaken_LeavesNothingBehind()
    {
        using var store = await SeedAsync();
        var before = await SnapshotAsync(store);
        Commit[] refused =
        [
            Sample.Commit() with { Store = Sample.Store("sto_2"), Events = [Sample.Event("n")] },
            Sample.Commit() with { Table = Sample.Table("tbl_9", "Bàn 1"), Events = [Sample.Event("n")] },
            Sample.Commit() with { Table = Sample.Table("tbl_2", "Bàn 1") },
            Sample.Commit() with { MenuItem = Sample.Item("itm_9", "CF1"), Store = Sample.Store() with { Name = "Khác" } },
            Sample.Commit() with { MenuItem = Sample.Item("itm_2", "CF1") },
        ];

        foreach (var commit in refused)
        {
            Assert.Equal(CommitOutcome.NameTaken, (await store.CommitAsync(commit)).Outcome);
        }

        Assert.Equal(before, await SnapshotAsync(store));
        Assert.Equal("Cà phê Sài Gòn", (await store.Catalog.FindStoreAsync(Sample.Tenant, Sample.StoreId, Cancellation))!.Name);
    }

    [Fact]
    public async Task Commit_KnownCatalogIds_Replaces()
    {
        using var store = await TestStore.SeededAsync();

        await store.MustCommitAsync(Sample.Commit() with
        {
            Store = Sample.Store() with { Code = "Q3" },
            Table = Sample.Table("tbl_1", "Ban công"),
            MenuItem = Sample.Item("itm_1", "CF1") with { Available = false },
        });

        Assert.Equal("Q3", (await store.Catalog.FindStoreAsync(Sample.Tenant, Sample.StoreId, Cancellation))!.Code);
        Assert.Equal("Q1", (await store.Catalog.FindStoreAsync(Sample.OtherTenant, Sample.StoreId, Cancellation))!.Code);
        Assert.Equal("Ban công", (await store.Catalog.FindTableAsync(Sample.Tenant, "tbl_1", Cancellation))!.Name);
        Assert.False((await store.Catalog.FindMenuItemsAsync(Sample.Tenant, ["itm_1", "itm_none"], Cancellation)).Single().Available);
    }

    [Fact]
    public async Task Commit_EndsOneSessionAndOpensTheNext_HoldsInOneCommit()
    {
        using var store = await SeedAsync();

        await store.MustCommitAsync(Sample.Commit() with
        {
            Sessions = [new(Sample.Ended(Sample.Session()), 1, Sample.Noon), Insert(Sample.Session("ses_3"))],
        });

        Assert.Equal("ses_3", (await store.Sessions.FindOpenSessionAsync(Sample.Tenant, "tbl_1", Cancellation))!.Id);
    }

    [Fact]
    public async Task Commit_FailedPaymentsWithOneTransactionId_AreBothStored()
    {
        using var store = await SeedAsync();
        var failed = Sample.Payment() with { State = PaymentState.Failed, TransactionId = "0" };

        await store.MustCommitAsync(Sample.Commit() with
        {
            Payments = [new(failed with { Id = "pay_a" }, null), new(failed with { Id = "pay_b" }, null)],
        });

        Assert.Equal(3, await store.CountAsync("payments"));
    }

    [Fact]
    public async Task Commit_MarkedNotification_KeepsTheFirstMark()
    {
        using var store = await SeedAsync();
        await store.MustCommitAsync(Sample.Commit() with { Notification = new("ntf_1", NotificationOutcome.Applied, "pay_1", "ok") });

        await store.MustCommitAsync(Sample.Commit() with { Notification = new("ntf_1", NotificationOutcome.Repeated, null, null) });

        var applied = await store.Database.ReadAsync(
            link => link.Use("select 1 from notifications where outcome = 'applied' and payment_id = 'pay_1' and detail = 'ok'").Any(),
            Cancellation);
        Assert.True(applied);
        Assert.Empty(await store.Payments.ListUnappliedNotificationsAsync(Sample.Noon.AddDays(1), 10, Cancellation));
    }

    [Fact]
    public async Task Commit_SixteenTasksOpenOneTable_OneWins()
    {
        using var store = await TestStore.SeededAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
            () => store.CommitAsync(Sample.Opens($"ses_{i}") with { Events = [Sample.Event($"open-{i}", sessionId: $"ses_{i}")] }),
            Cancellation)));

        Assert.Single(results, result => result.Outcome == CommitOutcome.Committed);
        Assert.Equal(15, results.Count(result => result.Outcome == CommitOutcome.Conflict));
        Assert.Equal((1, 1), (await store.CountAsync("sessions"), await store.CountAsync("events")));
    }

    [Fact]
    public async Task Commit_Touch_KeepsTheLaterInstantsAndTheVersion()
    {
        using var store = await SeedAsync();

        await store.MustCommitAsync(Sample.Commit() with
        {
            Touches =
            [
                new("ses_1", Sample.Noon.AddMinutes(-5), Sample.Noon.AddMinutes(5)),
                new("ses_none", Sample.Noon, Sample.Noon),
            ],
        });

        var session = await store.Sessions.FindSessionAsync(Sample.Tenant, "ses_1", Cancellation);
        Assert.Equal((Sample.Noon, Sample.Noon.AddMinutes(5), 1L), (session!.LastActivityAt, session.LastSeenAt, session.Version));
    }

    [Fact]
    public async Task Commit_AmountBelowZero_IsRefusedByTheSchema()
    {
        using var store = await SeedAsync();
        var before = await SnapshotAsync(store);

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => store.CommitAsync(Sample.Commit() with
        {
            Sessions = [new(Sample.Session() with { BillTotal = new VndAmount(-1), Version = 2 }, 1)],
            Events = [Sample.Event("n")],
        }));

        Assert.Equal(before, await SnapshotAsync(store));
    }

    [Fact]
    public async Task Commit_CancelledBefore_ChangesNothing()
    {
        using var store = await TestStore.SeededAsync();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Commits.CommitAsync(Sample.Opens(), source.Token));

        Assert.Equal(0, await store.CountAsync("sessions"));
    }

    [Fact]
    public async Task Commit_CancelledWhileItWaits_ChangesNothing()
    {
        using var store = await TestStore.SeededAsync();
        using var source = new CancellationTokenSource();
        using var entered = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var blocker = store.Database.WriteAloneAsync(
            _ =>
            {
                entered.Set();
                release.Wait(Cancellation);
                return true;
            },
            Cancellation);
        entered.Wait(Cancellation);

        var waiting = store.Commits.CommitAsync(Sample.Opens(), source.Token);
        var readsGoOn = await store.Sessions.FindSessionAsync(Sample.Tenant, "ses_1", Cancellation);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        release.Set();
        await blocker;

        Assert.Null(readsGoOn);
        Assert.Equal(0, await store.CountAsync("sessions"));
    }

    private static SessionWrite Insert(Session session) => new(session, null);

    private static Cash.CashRecord Voided(string id) => Sample.Cash(id) with { VoidedAt = Sample.Noon, VoidReason = "nhầm" };

    private static async Task<TestStore> SeedAsync()
    {
        var store = await TestStore.SeededAsync();
        await store.Payments.AddNotificationAsync(Sample.Tenant, Sample.Notification(), Cancellation);
        await store.MustCommitAsync(Sample.Opens() with
        {
            Order = Sample.Order(),
            Payments = [new(Sample.Payment(), null)],
            Cash = new(Sample.Cash(), IsVoid: false),
            Refund = new(Sample.Refund(), null),
            Inquiries = [InquiryWrite.Put(new Inquiry("pay_1", Sample.Noon, 0))],
            Capture = Sample.Capture(),
            Request = new(Sample.Request(), null),
            Events = [Sample.Event("old")],
        });
        await store.MustCommitAsync(Sample.Commit() with
        {
            Sessions = [Insert(Sample.Ended(Sample.Session("ses_2")) with { Version = 1 })],
            Cash = new(Sample.Cash("csh_2"), IsVoid: false),
        });
        await store.MustCommitAsync(Sample.Commit() with { Cash = new(Voided("csh_2"), IsVoid: true) });
        return store;
    }

    /// <summary>Row counts, the feed's head, and every version and instant of the sessions.</summary>
    private static async Task<string> SnapshotAsync(TestStore store)
    {
        string[] tables =
        [
            "stores", "dining_tables", "menu_items", "sessions", "orders", "order_lines", "payments", "cash_records", "captures",
            "notifications", "events", "requests",
        ];
        var parts = new List<string>();
        foreach (var table in tables)
        {
            parts.Add($"{table} {await store.CountAsync(table)}");
        }

        parts.Add($"head {await NumberAsync(store, "select sum(feed_seq) from tenants")}");
        parts.Add($"versions {await NumberAsync(store, "select sum(version) from sessions")}");
        parts.Add($"seen {await NumberAsync(store, "select max(last_seen_at) from sessions")}");
        return string.Join(", ", parts);
    }

    private static Task<long?> NumberAsync(TestStore store, string sql) =>
        store.Database.ReadAsync(link => link.Use(sql).Number(), Cancellation);
}
