using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;
using QrPilot.Tests.Shared;

[assembly: AssemblyFixture(typeof(PostgresTemplate))]

namespace QrPilot.Sdk.Postgres.Tests.Support;

/// <summary>A server for all tests of the assembly, with a migrated database to copy.</summary>
public sealed class PostgresTemplate : IAsyncLifetime
{
    private string _migrated = "";

    public PostgresServer Server { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        _migrated = await Server.CreateDatabaseAsync(null, CancellationToken.None);
        var text = new NpgsqlConnectionStringBuilder(_migrated) { Pooling = false };
        await using var services = HostOver(text.ConnectionString);
        await services.GetRequiredService<IStorageHealth>().MigrateAsync(CancellationToken.None);
    }

    /// <summary>A migrated, empty store that nobody else uses.</summary>
    public async Task<StoreStage> OpenAsync() => new PostgresStage(await CopyAsync(TestContext.Current.CancellationToken));

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
}
