using Npgsql;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Postgres.Partitions;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests.RowLevelSecurity;

/// <summary>What the owner of the tables sees and writes past the store, by whose it says it is.</summary>
public sealed class WallTests(PostgresTemplate template)
{
    private const string Own = $"begin; set local qrpilot.tenant = '{Sample.Tenant}'";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("begin")]
    [InlineData("begin; set local qrpilot.tenant = ''")]
    [InlineData("begin; set local qrpilot.tenant = 'nobody'")]
    public async Task Select_NoTenantOrAnother_FindsNothingInAnyTable(string begin)
    {
        await using var stage = await SeededAsync();
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);

        await raw.ExecuteAsync(begin);

        foreach (var table in await TablesAsync(raw))
        {
            Assert.Equal(0, await raw.ValueAsync<long>($"select count(*) from {table}"));
            Assert.Equal(0, await raw.ExecuteAsync($"delete from {table}"));
        }
    }

    [Fact]
    public async Task Select_OneTenantOrAll_FindsItsRowsOrAll()
    {
        await using var stage = await SeededAsync();
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);

        await raw.ExecuteAsync(Own);
        Assert.Equal([Sample.Tenant], await raw.ListAsync("select distinct tenant_id::text from events"));
        Assert.Equal([Sample.Tenant], await raw.ListAsync("select distinct tenant_id::text from events_2026_03"));
        Assert.Equal([Sample.Tenant], await raw.ListAsync("select id::text from tenants"));
        await raw.ExecuteAsync("rollback; begin; set local qrpilot.tenant = '*'");
        Assert.Equal([Sample.Tenant, Sample.OtherTenant], await raw.ListAsync("select distinct tenant_id::text from events_2026_03 order by 1"));
        Assert.Equal([Sample.Tenant, Sample.OtherTenant], await raw.ListAsync("select id::text from tenants order by 1"));
        await raw.ExecuteAsync("commit");
        Assert.Equal(0, await raw.ValueAsync<long>("select count(*) from tenants"));
    }

    [Fact]
    public async Task Write_RowsOfAnotherTenant_AreNotTouched()
    {
        const string other = $"tenant_id = '{Sample.OtherTenant}'";
        await using var stage = await SeededAsync();
        var before = await StoreImage.ReadAsync(stage);
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        await raw.ExecuteAsync(Own);

        Assert.Equal(0, await raw.ExecuteAsync($"update sessions set version = 9 where {other}"));
        Assert.Equal(0, await raw.ExecuteAsync($"delete from event_keys where {other}"));
        Assert.Equal(0, await raw.ExecuteAsync($"update tenants set name = 'x' where id = '{Sample.OtherTenant}'"));
        await raw.ExecuteAsync("commit");

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    [Theory]
    [InlineData("insert into inquiries values ('t-two', 'pay_1', 0, 0)")]
    [InlineData("insert into events_2026_03 select 't-two', 9, 'x', type, session_id, store_id, business_date, 0, 0, null, null, false, '' from events")]
    [InlineData("update sessions set tenant_id = 't-two'")]
    [InlineData("insert into tenants (id, name, created_at) values ('t-three', 'x', 0)")]
    public async Task Write_RowForAnotherTenant_IsRefused(string sql)
    {
        await using var stage = await SeededAsync();
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        await raw.ExecuteAsync(Own);

        var failure = await Assert.ThrowsAsync<PostgresException>(() => raw.ExecuteAsync(sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, failure.SqlState);
    }

    [Fact]
    public async Task Partitions_MadeAndDroppedBehindTheWall_MoveTheRowsOfAllTenants()
    {
        await using var stage = await template.OpenGuardedAsync();
        await stage.SeedAsync();
        await SeedEventsAsync(stage);
        var before = await StoreImage.ReadAsync(stage);

        await stage.Partitions.MakeAheadAsync(Sample.Day, Stop);

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        await raw.ExecuteAsync("begin; set local qrpilot.tenant = '*'");
        Assert.Equal(2, await raw.ValueAsync<long>("select count(*) from events_2026_03"));
        await raw.ExecuteAsync("commit");
        Assert.Equal(2, (await stage.Partitions.FindBeforeAsync(new Month(2026, 4), Stop)).Sum(old => old.Rows));
        Assert.Equal(6, (await stage.Partitions.DropBeforeAsync(new Month(2026, 4), Stop)).Count);
        Assert.Empty((await stage.ReadFeedAsync()).Events);
    }

    /// <summary>Two tenants with a session and an event of March each, in a partition that was made after the migration.</summary>
    private async Task<PostgresStage> SeededAsync()
    {
        var stage = await template.OpenGuardedAsync();
        await stage.Partitions.MakeAheadAsync(Sample.Day, Stop);
        await stage.SeedAsync();
        await SeedEventsAsync(stage);
        return stage;
    }

    private static async Task SeedEventsAsync(PostgresStage stage)
    {
        await stage.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a")] });
        await stage.MustCommitAsync(Sample.Opens(tenantId: Sample.OtherTenant) with { Events = [Sample.Event("a")] });
    }

    /// <summary>Every table that holds what is a tenant's, partitions among them.</summary>
    private static async Task<List<string>> TablesAsync(Raw raw)
    {
        var tables = await raw.ListAsync("select relname from pg_class where relnamespace = 'qrpilot'::regnamespace and relkind in ('r', 'p')");
        Assert.True(tables.Remove("schema_version"));
        return tables;
    }
}
