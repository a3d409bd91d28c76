using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Lookups;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Catalog;

/// <summary>Issues and checks API keys: <c>qrp_&lt;id&gt;_&lt;secret&gt;</c>. Only a hash of the secret is stored.</summary>
public sealed class ApiKeyService
{
    private const string Prefix = "qrp_";
    private const int SecretBytes = 32;
    private const int MaxLength = 200;

    private readonly ICatalogStore _catalog;
    private readonly RecentLookups _lookups;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;

    internal ApiKeyService(ICatalogStore catalog, RecentLookups lookups, IIdSource ids, TimeProvider clock)
    {
        _catalog = catalog;
        _lookups = lookups;
        _ids = ids;
        _clock = clock;
    }

    /// <summary>Issues a key.</summary>
    public async Task<IssuedKey> IssueAsync(string tenantId, string name, ApiScopes scopes, CancellationToken cancellationToken)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var key = new ApiKey
        {
            Id = _ids.Next(IdPrefix.ApiKey),
            TenantId = tenantId,
            Name = name,
            Scopes = scopes,
            SecretHash = Hash(secret),
            CreatedAt = _clock.GetUtcNow(),
        };
        await _catalog.AddApiKeyAsync(key, cancellationToken);
        return new IssuedKey(key, string.Concat(Prefix, key.Id.AsSpan(IdPrefix.ApiKey.Length), "_", secret));
    }

    /// <summary>Revokes a key. Revoking it again changes nothing. This host refuses it at once, others at most
    /// <see cref="QrPilotOptions.LookupLifetime"/> later.</summary>
    /// <exception cref="CommandException">The tenant has no such key.</exception>
    public async Task<ApiKey> RevokeAsync(string tenantId, string keyId, CancellationToken cancellationToken)
    {
        var key = await _catalog.FindApiKeyAsync(keyId, cancellationToken);
        if (key is null || key.TenantId != tenantId)
        {
            throw new CommandException(RefusalKind.NotFound, ErrorCodes.ApiKeyNotFound, "There is no such API key.");
        }

        if (key.RevokedAt is not null)
        {
            return key;
        }

        var revoked = key with { RevokedAt = _clock.GetUtcNow() };
        await _catalog.RevokeApiKeyAsync(tenantId, keyId, revoked.RevokedAt.Value, cancellationToken);
        _lookups.ForgetApiKey(keyId);
        return revoked;
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
        var key = await _lookups.FindApiKeyAsync(id, cancellationToken);
        var isGood = key is { RevokedAt: null }
            && CryptographicOperations.FixedTimeEquals(key.SecretHash.Span, Hash(text[(separator + 1)..]));
        return isGood ? new Caller { TenantId = key!.TenantId, Id = key.Id, Scopes = key.Scopes } : null;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
