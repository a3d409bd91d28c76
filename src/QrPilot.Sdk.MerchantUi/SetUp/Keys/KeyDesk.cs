using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.SetUp.Keys;

/// <summary>Issues API keys under names that no other good key of the tenant has. The secret of a key is kept nowhere, so the answer to a form
/// cannot be given twice: a form that comes again finds the name taken, and no second key is about of which nobody knows.</summary>
internal sealed class KeyDesk(ApiKeyService keys, ICatalogStore catalog) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>A new key, or null where the name is taken.</summary>
    public async Task<IssuedKey?> IssueAsync(Caller caller, string name, ApiScopes scopes, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var known = await catalog.ListApiKeysAsync(caller.TenantId, cancellationToken);
            return known.Any(key => key.RevokedAt is null && key.Name == name)
                ? null
                : await keys.IssueAsync(caller, name, scopes, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
