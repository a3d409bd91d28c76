using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Catalog;

/// <summary>Issues and checks API keys: <c>qrp_&lt;id&gt;_&lt;secret&gt;</c>. Only a hash of the secret is stored.</summary>
/// <param name="catalog">Keeps them.</param>
/// <param name="ids">Makes their ids.</param>
/// <param name="clock">Dates them.</param>
public sealed class ApiKeyService(ICatalogStore catalog, IIdSource ids, TimeProvider clock)
{
    private const string Prefix = "qrp_";
    private const int SecretBytes = 32;
    private const int MaxLength = 200;

    /// <summary>Issues a key. The returned text is shown this once and cannot be had again.</summary>
    public async Task<string> IssueAsync(string tenantId, string name, ApiScopes scopes, CancellationToken cancellationToken)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var id = ids.Next(IdPrefix.ApiKey);
        await catalog.AddApiKeyAsync(
            new ApiKey
            {
                Id = id,
                TenantId = tenantId,
                Name = name,
                Scopes = scopes,
                SecretHash = Hash(secret),
                CreatedAt = clock.GetUtcNow(),
            },
            cancellationToken);
        return string.Concat(Prefix, id.AsSpan(IdPrefix.ApiKey.Length), "_", secret);
    }

    /// <summary>Who holds a key, or null when it is unknown, wrong or revoked.</summary>
    public async Task<Caller?> AuthenticateAsync(string? text, CancellationToken cancellationToken)
    {
        if (text is null || text.Length > MaxLength || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var separator = text.IndexOf('_', Prefix.Length);
        if (separator < 0)
        {
            return null;
        }

        var id = string.Concat(IdPrefix.ApiKey, text.AsSpan(Prefix.Length, separator - Prefix.Length));
        var key = await catalog.FindApiKeyAsync(id, cancellationToken);
        var isGood = key is { RevokedAt: null }
            && CryptographicOperations.FixedTimeEquals(key.SecretHash.Span, Hash(text[(separator + 1)..]));
        return isGood ? new Caller { TenantId = key!.TenantId, Id = key.Id, Scopes = key.Scopes } : null;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
