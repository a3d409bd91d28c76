using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>A commit that is refused leaves nothing behind.</summary>
public abstract class StoreRefusalConformance : StoreFacts
{
    /// <summary>The commit that the conflicts below are made of holds, so each is refused for its own reason.</summary>
    [Fact]
    public async Task Commit_SomethingOfEverything_Holds()
    {
        await using var stage = await SeedAsync();

        await stage.MustCommitAsync(ConflictingCommits.Holding);

        var session = await stage.Sessions.ReadSessionAsync(Sample.Tenant, "ses_9", Stop);
        Assert.Equal("ord_9", Assert.Single(session!.Orders).Id);
        Assert.Equal("pay_9", Assert.Single(session.Payments).Id);
        Assert.Equal(["csh_9"], session.Cash.Select(record => record.Id));
        Assert.NotNull(await stage.Payments.FindCaptureAsync(Sample.Tenant, "momo", "main", "9009", Stop));
        Assert.NotNull(await stage.Catalog.FindApiKeyAsync("key_9", Stop));
        Assert.Equal(3, (await stage.Audit.ListAuditAsync(Sample.Tenant, new AuditFilter { Limit = 10 }, Stop)).Count);
        Assert.NotNull(await stage.Staff.FindStaffAsync(Sample.Tenant, "stf_9", Stop));
        Assert.NotNull(await stage.Payments.FindRefundAsync(Sample.Tenant, "rfd_9", Stop));
        Assert.NotNull(await stage.Requests.FindRequestAsync(Sample.Tenant, "tenant", "k9", Stop));
        Assert.Equal(["old", "new"], (await stage.ReadFeedAsync()).Events.Select(entry => entry.Event.IdempotencyKey));
    }

    /// <summary>One thing that does not fit makes the whole commit a conflict.</summary>
    /// <param name="name">What does not fit.</param>
    [Theory]
    [MemberData(nameof(ConflictingCommits.Names), MemberType = typeof(ConflictingCommits))]
    public async Task Commit_Conflict_LeavesNothingBehind(string name)
    {
        await using var stage = await SeedAsync();
        var before = await StoreImage.ReadAsync(stage);

        var result = await stage.CommitAsync(ConflictingCommits.Named(name));

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Empty(result.Events);
        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    /// <summary>A code or name that is taken refuses the whole commit.</summary>
    [Fact]
    public async Task Commit_CodeOrNameTaken_LeavesNothingBehind()
    {
        await using var stage = await SeedAsync();
        var before = await StoreImage.ReadAsync(stage);
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
            Assert.Equal(CommitOutcome.NameTaken, (await stage.CommitAsync(commit)).Outcome);
        }

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    /// <summary>An amount below zero is refused by the schema, whatever the code above it believes.</summary>
    [Fact]
    public async Task Commit_AmountBelowZero_IsRefusedByTheSchema()
    {
        await using var stage = await SeedAsync();
        var before = await StoreImage.ReadAsync(stage);

        await Assert.ThrowsAnyAsync<Exception>(() => stage.CommitAsync(Sample.Commit() with
        {
            Sessions = [new(Sample.Session() with { BillTotal = new VndAmount(-1), Version = 2 }, 1)],
            Events = [Sample.Event("n")],
        }));

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    /// <summary>More given back than was paid is refused by the schema.</summary>
    [Fact]
    public async Task Commit_MoreRefundedThanPaid_IsRefusedByTheSchema()
    {
        await using var stage = await SeedAsync();
        var before = await StoreImage.ReadAsync(stage);
        var payment = Sample.Payment() with { Refunded = Sample.Payment().Amount + Sample.Refund().Amount, Version = 2 };

        await Assert.ThrowsAnyAsync<Exception>(() => stage.CommitAsync(Sample.Commit() with { Payments = [new(payment, 1)] }));

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    /// <summary>Five hundred events hold together, or none of them does.</summary>
    [Fact]
    public async Task Commit_LastOfManyEventsIsRefused_LeavesNothingBehind()
    {
        await using var stage = await SeedAsync();
        var before = await StoreImage.ReadAsync(stage);
        var events = Enumerable.Range(1, 500).Select(i => Sample.Event($"k{i}")).ToArray();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            stage.CommitAsync(Sample.Commit() with { Events = [.. events, Sample.Event("bad", sessionId: "ses_none")] }));
        var after = await StoreImage.ReadAsync(stage);
        var result = await stage.CommitAsync(Sample.Commit() with { Events = events });

        Assert.Equal(before, after);
        Assert.Equal(Enumerable.Range(2, 500).Select(i => (long)i), result.Events.Select(entry => entry.Seq));
    }

    /// <summary>A commit that was cancelled before it began changes nothing.</summary>
    [Fact]
    public async Task Commit_CancelledBefore_ChangesNothing()
    {
        await using var stage = await SeedAsync();
        var before = await StoreImage.ReadAsync(stage);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.Commits.CommitAsync(ConflictingCommits.Holding, source.Token));

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    private async Task<StoreStage> SeedAsync()
    {
        var stage = await SeededAsync();
        await stage.Payments.AddNotificationAsync(Sample.Tenant, Sample.Notification(), Stop);
        foreach (var commit in ConflictingCommits.Before)
        {
            await stage.MustCommitAsync(commit);
        }

        return stage;
    }
}
