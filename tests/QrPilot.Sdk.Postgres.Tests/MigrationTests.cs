using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Postgres.Migrations;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests;

public sealed class MigrationTests(PostgresTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_FreshDatabaseTwice_RecordsEveryMigrationOnce()
    {
        var database = await EmptyAsync();
        await using var host = PostgresTemplate.HostOver(database);

        await HealthOf(host).MigrateAsync(Stop);
        await HealthOf(host).MigrateAsync(Stop);

        await using var raw = await Raw.OpenAsync(database);
        Assert.Equal(
            PostgresStorageHealth.Known.Migrations.Select(migration => migration.Checksum),
            await raw.ListAsync("select checksum from schema_version order by version"));
        Assert.Equal(
            Enumerable.Range(1, PostgresStorageHealth.Known.Migrations.Count),
            PostgresStorageHealth.Known.Migrations.Select(migration => migration.Version));
        await HealthOf(host).ProbeAsync(Stop);
    }

    [Theory]
    [InlineData("insert into schema_version (version, name, checksum, applied_at) values (999, 'future', 'x', 0)", ErrorCodes.SchemaTooNew)]
    [InlineData("update schema_version set checksum = 'changed' where version = 1", ErrorCodes.MigrationChanged)]
    public async Task Migrate_SchemaIsNotOfThisVersion_IsRefused(string change, string code)
    {
        var database = await template.CopyAsync(Stop);
        await using var host = PostgresTemplate.HostOver(database);
        await using (var raw = await Raw.OpenAsync(database))
        {
            await raw.ExecuteAsync(change);
        }

        Assert.Equal(code, await CodeOfAsync(HealthOf(host).MigrateAsync));
        Assert.Equal(code, await CodeOfAsync(HealthOf(host).ProbeAsync));
    }

    [Fact]
    public async Task Probe_NotMigrated_Throws()
    {
        await using var host = PostgresTemplate.HostOver(await EmptyAsync());

        Assert.Equal(ErrorCodes.StorageUnavailable, await CodeOfAsync(HealthOf(host).ProbeAsync));
    }

    [Fact]
    public async Task Migrate_TwoHostsAtOnce_BothSucceed()
    {
        var database = await EmptyAsync();
        await using var one = PostgresTemplate.HostOver(database);
        await using var other = PostgresTemplate.HostOver(database);

        await Task.WhenAll(HealthOf(one).MigrateAsync(Stop), HealthOf(other).MigrateAsync(Stop));

        await using var raw = await Raw.OpenAsync(database);
        Assert.Equal(PostgresStorageHealth.Known.Migrations.Count, await raw.ValueAsync<long>("select count(*) from schema_version"));
    }

    [Fact]
    public async Task Start_AutoMigrateOnTwoHostsAtOnce_IsDoneBeforeAnyServiceStarts()
    {
        var database = await EmptyAsync();
        using var one = HostOver(database, autoMigrate: true);
        using var other = HostOver(database, autoMigrate: true);

        await Task.WhenAll(one.StartAsync(Stop), other.StartAsync(Stop));

        Assert.Equal([true, true], new[] { one, other }.Select(host => host.Services.GetRequiredService<EarlyReader>().HasRead));
        await Task.WhenAll(one.StopAsync(Stop), other.StopAsync(Stop));
    }

    [Fact]
    public async Task Start_WithoutAutoMigrate_LeavesTheDatabaseAlone()
    {
        var database = await EmptyAsync();
        using var host = HostOver(database, autoMigrate: false);

        await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Stop));

        await using var raw = await Raw.OpenAsync(database);
        Assert.Equal(0, await raw.ValueAsync<long>("select count(*) from pg_namespace where nspname = 'qrpilot'"));
    }

    [Fact]
    public async Task Start_AutoMigrateMeetsANewerSchema_RefusesToStart()
    {
        var database = await template.CopyAsync(Stop);
        await using (var raw = await Raw.OpenAsync(database))
        {
            await raw.ExecuteAsync("insert into schema_version (version, name, checksum, applied_at) values (999, 'future', 'x', 0)");
        }

        using var host = HostOver(database, autoMigrate: true);

        Assert.Equal(ErrorCodes.SchemaTooNew, await CodeOfAsync(host.StartAsync));
        Assert.False(host.Services.GetRequiredService<EarlyReader>().HasRead);
    }

    [Fact]
    public async Task Host_ServerIsNotThere_SaysSoWithoutThePassword()
    {
        await using var host = PostgresTemplate.HostOver("Host=127.0.0.1;Port=1;Username=qrpilot;Password=open-sesame;Timeout=5");
        Func<CancellationToken, Task>[] calls =
        [
            HealthOf(host).MigrateAsync,
            HealthOf(host).ProbeAsync,
            stop => host.GetRequiredService<ICatalogStore>().FindTenantAsync(Sample.Tenant, stop),
        ];

        foreach (var call in calls)
        {
            var failure = await Assert.ThrowsAsync<QrPilotException>(() => call(Stop));

            Assert.Equal(ErrorCodes.StorageUnavailable, failure.Code);
            Assert.DoesNotContain("open-sesame", failure.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>Its lock has gone with the connection, and giving it back must not hide why.</summary>
    [Fact]
    public async Task Migrate_ConnectionIsLostUnderTheLock_SaysThatTheStorageIsAway()
    {
        var database = await template.CopyAsync(Stop);
        await using var host = PostgresTemplate.HostOver(database);
        await using var holder = await Raw.OpenAsync(database);
        await using var killer = await Raw.OpenAsync(database);
        await holder.ExecuteAsync("begin; lock table schema_version");

        var migrating = CodeOfAsync(HealthOf(host).MigrateAsync);
        while ((await killer.ListAsync(
            "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
            reader => reader.GetBoolean(0))).Count == 0)
        {
            Stop.ThrowIfCancellationRequested();
        }

        Assert.Equal(ErrorCodes.StorageUnavailable, await migrating);
        await holder.ExecuteAsync("commit");
        await HealthOf(host).MigrateAsync(Stop);
    }

    [Fact]
    public async Task Migrate_AnotherSchemaOfTheSameDatabase_IsIndependent()
    {
        var database = await template.CopyAsync(Stop);
        await using var one = PostgresTemplate.HostOver(database);
        await using var other = PostgresTemplate.HostOver(database, options => options.Schema = "other_one");
        var tenant = new AwkwardRecords(1).Tenant();
        await one.GetRequiredService<ICatalogStore>().AddTenantAsync(tenant, Stop);

        Assert.Equal(ErrorCodes.StorageUnavailable, await CodeOfAsync(HealthOf(other).ProbeAsync));
        await HealthOf(other).MigrateAsync(Stop);
        await HealthOf(other).ProbeAsync(Stop);

        var catalog = other.GetRequiredService<ICatalogStore>();
        Assert.Null(await catalog.FindTenantAsync(tenant.Id, Stop));
        Assert.True(await catalog.AddTenantAsync(tenant, Stop));
        await using var raw = await Raw.OpenAsync(database, "other_one");
        await raw.ExecuteAsync("drop schema other_one cascade");
        Assert.Equal(tenant, await one.GetRequiredService<ICatalogStore>().FindTenantAsync(tenant.Id, Stop));
        await HealthOf(one).ProbeAsync(Stop);
    }

    /// <summary>A host whose first service reads the store as soon as it starts.</summary>
    private static IHost HostOver(string database, bool autoMigrate)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<EarlyReader>();
        builder.Services.AddHostedService(services => services.GetRequiredService<EarlyReader>());
        builder.Services.AddLogging().AddQrPilotPostgres(options => (options.ConnectionString, options.AutoMigrate) = (database, autoMigrate));
        return builder.Build();
    }

    private sealed class EarlyReader(ICatalogStore catalog) : IHostedService
    {
        public bool HasRead { get; private set; }

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await catalog.ListStoresAsync(Sample.Tenant, cancellationToken);
            HasRead = true;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private Task<string> EmptyAsync() => template.Server.CreateDatabaseAsync(null, Stop);

    private static IStorageHealth HealthOf(IServiceProvider host) => host.GetRequiredService<IStorageHealth>();

    private static async Task<string> CodeOfAsync(Func<CancellationToken, Task> call) =>
        (await Assert.ThrowsAsync<QrPilotException>(() => call(Stop))).Code;
}
