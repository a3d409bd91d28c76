using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;

namespace PilotHost;

/// <summary>Brings the schema up to date, or demands that it is, and, on the first start, makes the tenant and an administrator's API key.</summary>
internal sealed class FirstStart(
    IStorageHealth storage, ICatalogStore catalog, ApiKeyService apiKeys, PilotSettings settings, TimeProvider clock)
{
    /// <summary>Where the administrator's key is written.</summary>
    public string AdminKeyPath { get; } = Path.Combine(settings.DataFolder, "admin.key");

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await (settings.AutoMigrate ? storage.MigrateAsync(cancellationToken) : storage.ProbeAsync(cancellationToken));
        await catalog.AddTenantAsync(new Tenant(PilotSettings.TenantId, "QrPilot pilot", clock.GetUtcNow()), cancellationToken);
        if (!File.Exists(AdminKeyPath))
        {
            var issued = await apiKeys.IssueAsync(PilotSettings.TenantId, "administrator", ApiScopes.Admin, cancellationToken);
            PrivateFile.Write(AdminKeyPath, issued.Secret);
            Console.WriteLine($"First start: the administrator's API key is in {AdminKeyPath} (readable by its owner only).");
        }
    }

    public string ReadAdminKey() => File.ReadAllText(AdminKeyPath).Trim();
}
