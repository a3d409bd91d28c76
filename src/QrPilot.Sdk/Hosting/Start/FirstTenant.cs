using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Hosting.Start;

/// <summary>Prepares the store, the tenant and its administrator's key before any service of the host starts.</summary>
internal sealed class FirstTenant(
    IStorageHealth storage,
    ICatalogStore catalog,
    ApiKeyService apiKeys,
    TimeProvider clock,
    IOptions<FirstTenantOptions> options,
    ILogger<FirstTenant> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var (tenantId, path) = (options.Value.TenantId, options.Value.AdminKeyPath);
        await (options.Value.Migrate ? storage.MigrateAsync(cancellationToken) : storage.ProbeAsync(cancellationToken));
        await catalog.AddTenantAsync(new Tenant(tenantId, options.Value.TenantName, clock.GetUtcNow()), cancellationToken);
        if (path is not null && !File.Exists(path))
        {
            var issued = await apiKeys.IssueAsync(tenantId, "administrator", ApiScopes.Admin, cancellationToken);
            PrivateFile.Write(path, issued.Secret);
            Log.AdminKeyMade(log, tenantId, path);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
