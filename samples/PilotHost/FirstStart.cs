using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;

namespace PilotHost;

/// <summary>Demands a schema that is up to date and, on the first start, makes the tenant and an administrator's API key, before the host
/// takes its first request.</summary>
internal sealed class FirstStart(
    IStorageHealth storage, ICatalogStore catalog, ApiKeyService apiKeys, PilotSettings settings, TimeProvider clock) : IHostedLifecycleService
{
    /// <summary>Where the administrator's key is written.</summary>
    public string AdminKeyPath { get; } = Path.Combine(settings.DataFolder, "admin.key");

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        // PostgreSQL migrates by its own option, before this.
        await (settings is { Postgres: null, AutoMigrate: true } ? storage.MigrateAsync(cancellationToken) : storage.ProbeAsync(cancellationToken));
        await catalog.AddTenantAsync(new Tenant(PilotSettings.TenantId, "QrPilot pilot", clock.GetUtcNow()), cancellationToken);
        if (!File.Exists(AdminKeyPath))
        {
            var issued = await apiKeys.IssueAsync(PilotSettings.TenantId, "administrator", ApiScopes.Admin, cancellationToken);
            PrivateFile.Write(AdminKeyPath, issued.Secret);
            Console.WriteLine($"First start: the administrator's API key is in {AdminKeyPath} (readable by its owner only).");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public string ReadAdminKey() => File.ReadAllText(AdminKeyPath).Trim();
}
