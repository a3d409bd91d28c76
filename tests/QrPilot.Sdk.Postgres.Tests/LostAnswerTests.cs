using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests;

/// <summary>The server commits, and its answer is lost with the connection. Running the commit again must not apply it again.</summary>
public sealed class LostAnswerTests(PostgresTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Commits that hold by a version or a key, each with an event.</summary>
    public static TheoryData<string> Guarded => ["session", "session update", "order", "payment", "cash", "capture", "request"];

    [Fact]
    public async Task Append_CommittedButNotAnswered_IsStoredOnceAndKnown()
    {
        await using var stage = await SeededAsync();
        await using var way = new LossyWay(PortOf(stage));
        await using var host = await BehindAsync(way, stage);

        way.LoseNext();
        var result = await CommitAsync(host, Sample.Commit() with { Events = [Sample.Event("one"), Sample.Event("two")] });

        Assert.True(way.HasLost);
        Assert.Equal([1L, 2L], result.Events.Select(entry => entry.Seq));
        Assert.Equal(["one", "two"], (await stage.ReadFeedAsync()).Events.Select(entry => entry.Event.IdempotencyKey));
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Commit_CommittedButNotAnswered_IsAppliedOnceAndNobodyClaimsToKnow(string kind)
    {
        await using var stage = await SeededAsync();
        await using var way = new LossyWay(PortOf(stage));
        await using var host = await BehindAsync(way, stage);
        var commit = CommitOf(kind) with { Events = [Sample.Event("with it")] };

        way.LoseNext();
        var failure = await Assert.ThrowsAsync<QrPilotException>(() => CommitAsync(host, commit));

        Assert.True(way.HasLost);
        Assert.Equal(ErrorCodes.StorageUnavailable, failure.Code);
        Assert.Equal([1L], (await stage.ReadFeedAsync()).Events.Select(entry => entry.Seq));
        Assert.Equal(CommitOutcome.Conflict, (await CommitAsync(host, commit)).Outcome);
    }

    /// <summary>What replaces a row is not run again: by then somebody else may have written it.</summary>
    [Fact]
    public async Task Replacement_CommittedButNotAnswered_IsNotRunAgain()
    {
        await using var stage = await SeededAsync();
        await using var way = new LossyWay(PortOf(stage));
        await using var host = await BehindAsync(way, stage);
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        await raw.ExecuteAsync("""
            create table writes (id text);
            create function count_write() returns trigger language plpgsql as 'begin insert into writes values (new.id); return new; end';
            create trigger count_writes before update on menu_items for each row execute function count_write();
            """);

        way.LoseNext();
        await Assert.ThrowsAsync<QrPilotException>(() => CommitAsync(host, Sample.Commit() with { MenuItem = Sample.Item("itm_1", "CF1") }));

        Assert.True(way.HasLost);
        Assert.Equal(1, await raw.ValueAsync<long>("select count(*) from writes"));
    }

    /// <summary>What tells the rows that it has changed would change others the second time.</summary>
    [Fact]
    public async Task Change_ThatTellsWhatItDid_IsNotRunAgain()
    {
        await using var stage = await SeededAsync();
        await using var way = new LossyWay(PortOf(stage));
        await using var host = await BehindAsync(way, stage);
        var before = await stage.Feed.ListEpochsAsync(Sample.Tenant, Stop);

        way.LoseNext();
        await Assert.ThrowsAsync<QrPilotException>(() => host.GetRequiredService<IFeedStore>().BeginEpochsAsync(Sample.Noon, sharesNothing: false, Stop));

        Assert.True(way.HasLost);
        Assert.Equal(before.Count + 1, (await stage.Feed.ListEpochsAsync(Sample.Tenant, Stop)).Count);
    }

    [Fact]
    public async Task Read_NotAnswered_IsReadAgain()
    {
        await using var stage = await SeededAsync();
        await using var way = new LossyWay(PortOf(stage));
        await using var host = await BehindAsync(way, stage);

        way.LoseNext();

        Assert.NotNull(await host.GetRequiredService<ISessionStore>().FindSessionAsync(Sample.Tenant, "ses_1", Stop));
        Assert.True(way.HasLost);
    }

    private static Commit CommitOf(string kind) => kind switch
    {
        "session" => Sample.Opens("ses_2", "tbl_2"),
        "session update" => Sample.Commit() with { Sessions = [new SessionWrite(Sample.Ended(Sample.Session()), 1)] },
        "order" => Sample.Commit() with { Order = Sample.Order() },
        "payment" => Sample.Commit() with { Payments = [new PaymentWrite(Sample.Payment(), null)] },
        "cash" => Sample.Commit() with { Cash = new CashWrite(Sample.Cash(), false) },
        "capture" => Sample.Commit() with { Capture = Sample.Capture() },
        "request" => Sample.Commit() with { Table = Sample.Table("tbl_9", "Bàn 9"), Request = new RequestWrite(Sample.Request(), null) },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Task<CommitResult> CommitAsync(ServiceProvider host, Commit commit) =>
        host.GetRequiredService<ICommitStore>().CommitAsync(commit, Stop);

    private static int PortOf(PostgresStage stage) => new NpgsqlConnectionStringBuilder(stage.ConnectionString).Port;

    /// <summary>A host behind the way, with a connection of each kind that stands ready.</summary>
    private static async Task<ServiceProvider> BehindAsync(LossyWay way, PostgresStage stage)
    {
        var text = new NpgsqlConnectionStringBuilder(stage.ConnectionString) { Port = way.Port };
        var host = PostgresTemplate.HostOver(text.ConnectionString);
        Assert.NotNull(await host.GetRequiredService<ICatalogStore>().FindTenantAsync(Sample.Tenant, Stop));
        await CommitAsync(host, Sample.Commit(Sample.OtherTenant) with { Events = [Sample.Event("elsewhere")] });
        return host;
    }

    private async Task<PostgresStage> SeededAsync()
    {
        var stage = await template.OpenAsync();
        await stage.SeedAsync();
        await stage.MustCommitAsync(Sample.Opens());
        await stage.MustCommitAsync(Sample.Opens(tenantId: Sample.OtherTenant));
        return stage;
    }
}
