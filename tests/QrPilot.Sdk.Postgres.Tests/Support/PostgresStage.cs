using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Postgres.Partitions;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.Postgres.Tests.Support;

/// <summary>A store over a database of its own, which is gone with it.</summary>
public sealed class PostgresStage(PostgresServer server, string connectionString, Action<PostgresStoreOptions>? configure = null) : StoreStage
{
    private readonly List<ServiceProvider> _others = [];
    private ServiceProvider _host = PostgresTemplate.HostOver(connectionString, configure);

    public string ConnectionString => connectionString;

    public override IServiceProvider Services => _host;

    public PostgresPartitions Partitions => _host.GetRequiredService<PostgresPartitions>();

    public override async Task ReopenAsync()
    {
        await _host.DisposeAsync();
        _host = PostgresTemplate.HostOver(connectionString, configure);
    }

    public override Task<IServiceProvider> OpenAnotherAsync()
    {
        _others.Add(PostgresTemplate.HostOver(connectionString, configure));
        return Task.FromResult<IServiceProvider>(_others[^1]);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var other in _others)
        {
            await other.DisposeAsync();
        }

        await _host.DisposeAsync();
        await server.DropDatabaseAsync(connectionString);
    }
}
