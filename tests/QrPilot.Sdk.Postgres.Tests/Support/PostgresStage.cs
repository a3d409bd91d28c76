using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Stores;

namespace QrPilot.Sdk.Postgres.Tests.Support;

/// <summary>A store over a database of its own.</summary>
public sealed class PostgresStage(string connectionString) : StoreStage
{
    private readonly List<ServiceProvider> _others = [];
    private ServiceProvider _host = PostgresTemplate.HostOver(connectionString);

    public string ConnectionString => connectionString;

    public override IServiceProvider Services => _host;

    public override async Task ReopenAsync()
    {
        await _host.DisposeAsync();
        _host = PostgresTemplate.HostOver(connectionString);
    }

    public override Task<IServiceProvider> OpenAnotherAsync()
    {
        _others.Add(PostgresTemplate.HostOver(connectionString));
        return Task.FromResult<IServiceProvider>(_others[^1]);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var other in _others)
        {
            await other.DisposeAsync();
        }

        await _host.DisposeAsync();
    }
}
