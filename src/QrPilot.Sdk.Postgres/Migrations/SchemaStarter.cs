using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Migrations;

/// <summary>Brings the schema up to date where the options ask for it, before any service of the host starts.</summary>
internal sealed class SchemaStarter(IStorageHealth storage, IOptions<PostgresStoreOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        options.Value.AutoMigrate ? storage.MigrateAsync(cancellationToken) : Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
