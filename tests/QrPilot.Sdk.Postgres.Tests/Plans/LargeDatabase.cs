using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Postgres.Partitions;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests.Plans;

/// <summary>A database of a million events and what belongs to them, with statistics. It is made once and only explained.</summary>
public sealed class LargeDatabase(PostgresTemplate template) : IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await template.CopyAsync(Stop);
        await using (var host = PostgresTemplate.HostOver(ConnectionString))
        {
            await host.GetRequiredService<PostgresPartitions>().MakeAheadAsync(new DateOnly(2026, 2, 1), Stop);
            await host.GetRequiredService<PostgresPartitions>().MakeAheadAsync(new DateOnly(2026, 3, 1), Stop);
        }

        await Task.WhenAll(RunAsync("events.sql"), RunAsync("records.sql"));

        // The superuser passes row-level security, and the plain role does not.
        await using var raw = await Raw.OpenAsync(ConnectionString);
        await raw.ExecuteAsync($"""
            select guard_tenants(true);
            grant usage on schema qrpilot to {PostgresTemplate.PlainRole};
            grant all on all tables in schema qrpilot to {PostgresTemplate.PlainRole};
            """);
    }

    public async ValueTask DisposeAsync() => await template.Server.DropDatabaseAsync(ConnectionString);

    private async Task RunAsync(string name)
    {
        using var reader = new StreamReader(typeof(LargeDatabase).Assembly.GetManifestResourceStream(name)!);
        await using var raw = await Raw.OpenAsync(ConnectionString);
        await raw.ExecuteAsync(await reader.ReadToEndAsync(Stop));
    }
}
