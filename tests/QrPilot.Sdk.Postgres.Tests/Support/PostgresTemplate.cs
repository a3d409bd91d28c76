using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;
using QrPilot.Tests.Shared;

[assembly: AssemblyFixture(typeof(PostgresTemplate))]

// The tests mostly wait for the server, so that more of them at a time than there are processors end sooner.
[assembly: CollectionBehavior(MaxParallelThreads = 5)]

namespace QrPilot.Sdk.Postgres.Tests.Support;

/// <summary>A server for all tests of the assembly, with two migrated databases to copy: one of a superuser, and one with row-level security
/// of a role that it binds.</summary>
public sealed class PostgresTemplate : IAsyncLifetime
{
    /// <summary>A role that may nothing but what it owns.</summary>
    public const string PlainRole = "plain";

    private string _migrated = "";
    private string _guarded = "";

    public PostgresServer Server { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        _migrated = await Server.CreateDatabaseAsync(null, CancellationToken.None);
        _guarded = await Server.CreateDatabaseAsync(null, CancellationToken.None);
        await using (var raw = await Raw.OpenAsync(_guarded))
        {
            await raw.ExecuteAsync($"create role {PlainRole} login; create schema qrpilot authorization {PlainRole}");
        }

        await MigrateAsync(_migrated, _ => { });
        await MigrateAsync(AsPlainRole(_guarded), Guard);
    }

    /// <summary>A migrated, empty store that nobody else uses.</summary>
    public async Task<PostgresStage> OpenAsync() => new(Server, await CopyAsync(TestContext.Current.CancellationToken));

    /// <summary>The same with the sample's catalog and its first session, which is open.</summary>
    public async Task<PostgresStage> OpenSeededAsync()
    {
        var stage = await OpenAsync();
        await stage.SeedAsync();
        await stage.MustCommitAsync(Sample.Opens());
        return stage;
    }

    /// <summary>The empty store with row-level security.</summary>
    public async Task<PostgresStage> OpenGuardedAsync() =>
        new(Server, AsPlainRole(await Server.CreateDatabaseAsync(_guarded, TestContext.Current.CancellationToken)), Guard);

    /// <summary>A migrated, empty database that nobody else uses.</summary>
    public Task<string> CopyAsync(CancellationToken cancellationToken) => Server.CreateDatabaseAsync(_migrated, cancellationToken);

    /// <summary>The services of a host over a database.</summary>
    public static ServiceProvider HostOver(string connectionString, Action<PostgresStoreOptions>? configure = null) => new ServiceCollection()
        .AddLogging()
        .AddQrPilotPostgres(options =>
        {
            options.ConnectionString = connectionString;
            configure?.Invoke(options);
        })
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static void Guard(PostgresStoreOptions options) => options.RowLevelSecurity = true;

    private static string AsPlainRole(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Username = PlainRole }.ConnectionString;

    /// <summary>Nobody may stay connected to a database that is to be copied.</summary>
    private static async Task MigrateAsync(string connectionString, Action<PostgresStoreOptions> configure)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var services = HostOver(text.ConnectionString, configure);
        await services.GetRequiredService<IStorageHealth>().MigrateAsync(CancellationToken.None);
    }
}
