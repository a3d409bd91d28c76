using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Sqlite.Migrations;
using QrPilot.Sdk.Sqlite.Tests.Support;

namespace QrPilot.Sdk.Sqlite.Tests;

public sealed class MigrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_FreshFile_RecordsEveryMigration()
    {
        using var store = TestStore.Empty();

        await store.Health.MigrateAsync(Cancellation);

        Assert.Equal(MigrationSet.Embedded.Count, await store.CountAsync("schema_version"));
        Assert.Equal(Enumerable.Range(1, MigrationSet.Embedded.Count), MigrationSet.Embedded.Select(migration => migration.Version));
        await store.Health.ProbeAsync(Cancellation);
    }

    [Fact]
    public async Task Migrate_Repeated_ChangesNothing()
    {
        using var store = await TestStore.SeededAsync();

        await store.Health.MigrateAsync(Cancellation);
        store.Reopen();
        await store.Health.MigrateAsync(Cancellation);

        Assert.Equal(MigrationSet.Embedded.Count, await store.CountAsync("schema_version"));
        Assert.Equal(2, await store.CountAsync("tenants"));
    }

    [Fact]
    public async Task Migrate_NewerSchema_IsRefused()
    {
        using var store = await TestStore.MigratedAsync();
        await ExecuteAsync(store, "insert into schema_version (version, name, checksum, applied_at) values (999, 'future', 'x', 0)");

        var migrate = await Assert.ThrowsAsync<QrPilotException>(() => store.Health.MigrateAsync(Cancellation));
        var probe = await Assert.ThrowsAsync<QrPilotException>(() => store.Health.ProbeAsync(Cancellation));

        Assert.Equal(ErrorCodes.SchemaTooNew, migrate.Code);
        Assert.Equal(ErrorCodes.SchemaTooNew, probe.Code);
    }

    [Fact]
    public async Task Migrate_ChangedChecksum_IsRefused()
    {
        using var store = await TestStore.MigratedAsync();
        await ExecuteAsync(store, "update schema_version set checksum = 'changed' where version = 1");

        var migrate = await Assert.ThrowsAsync<QrPilotException>(() => store.Health.MigrateAsync(Cancellation));
        var probe = await Assert.ThrowsAsync<QrPilotException>(() => store.Health.ProbeAsync(Cancellation));

        Assert.Equal(ErrorCodes.MigrationChanged, migrate.Code);
        Assert.Equal(ErrorCodes.MigrationChanged, probe.Code);
    }

    [Fact]
    public async Task Migrate_TwoHostsAtOnce_BothSucceed()
    {
        using var store = TestStore.Empty();
        using var other = TestStore.Over(store.Path);

        await Task.WhenAll(store.Health.MigrateAsync(Cancellation), other.Health.MigrateAsync(Cancellation));

        Assert.Equal(MigrationSet.Embedded.Count, await store.CountAsync("schema_version"));
    }

    [Fact]
    public async Task Probe_NotMigrated_Throws()
    {
        using var store = TestStore.Empty();

        var exception = await Assert.ThrowsAsync<QrPilotException>(() => store.Health.ProbeAsync(Cancellation));

        Assert.Equal(ErrorCodes.StorageUnavailable, exception.Code);
    }

    [Fact]
    public async Task Probe_FileIsNoDatabase_Throws()
    {
        using var store = TestStore.Empty();
        await File.WriteAllTextAsync(store.Path, new string('x', 8192), Cancellation);

        var exception = await Assert.ThrowsAsync<QrPilotException>(() => store.Health.ProbeAsync(Cancellation));

        Assert.Equal(ErrorCodes.StorageUnavailable, exception.Code);
    }

    private static Task ExecuteAsync(TestStore store, string sql) =>
        store.Database.WriteAsync(link => link.Use(sql).Run(), Cancellation);
}
