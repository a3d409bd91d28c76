using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Lookups;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Catalog;

/// <summary>Issues and checks API keys: <c>qrp_&lt;id&gt;_&lt;secret&gt;</c>. Only a hash of the secret is stored.</summary>
public sealed class ApiKeyService
{
    private const string Prefix = "qrp_";
    private const int SecretBytes = 32;
    private const int MaxLength = 200;

    private readonly CommandRunner _runner;
    private readonly ICatalogStore _catalog;
    private readonly RecentLookups _lookups;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly AuditTrail _audit;

    internal ApiKeyService(
        CommandRunner runner, ICatalogStore catalog, RecentLookups lookups, IIdSource ids, TimeProvider clock, AuditTrail audit)
    {
        _runner = runner;
        _audit = audit;
        _catalog = catalog;
        _lookups = lookups;
        _ids = ids;
        _clock = clock;
    }

    /// <summary>Issues a key, for whoever runs the host.</summary>
    public Task<IssuedKey> IssueAsync(string tenantId, string name, ApiScopes scopes, CancellationToken cancellationToken) =>
        IssueAsync(by: null, tenantId, name, scopes, cancellationToken);

    /// <summary>Issues a key.</summary>
    /// <exception cref="CommandException">The role does not allow it.</exception>
    public Task<IssuedKey> IssueAsync(Caller caller, string name, ApiScopes scopes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(StaffRight.SetUp);
        return IssueAsync(caller, caller.TenantId, name, scopes, cancellationToken);
    }

    /// <summary>Revokes a key. Revoking it again changes nothing. This host refuses it at once, others at most
    /// <see cref="QrPilotOptions.LookupLifetime"/> later.</summary>
    /// <exception cref="CommandException">The role does not allow it, or the tenant has no such key.</exception>
    public async Task<ApiKey> RevokeAsync(Caller caller, string keyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(StaffRight.SetUp);
        ApiKey? key = null;
        await _runner.RunAsync(DecideAsync, cancellationToken);
        return key!;

        async Task<Commit?> DecideAsync(CancellationToken ct)
        {
            key = await _catalog.FindApiKeyAsync(keyId, ct);
            if (key is null || key.TenantId != caller.TenantId)
            {
                throw new CommandException(RefusalKind.NotFound, ErrorCodes.ApiKeyNotFound, "There is no such API key.");
            }

            if (key.RevokedAt is not null)
            {
                return null;
            }

            key = key with { RevokedAt = _clock.GetUtcNow() };
            var audit = _audit.Note(caller, AuditActions.ApiKeyRevoked, key.Id, detail: key.Name);
            return new Commit { TenantId = caller.TenantId, ApiKey = key, Audit = audit };
        }
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

    private async Task<IssuedKey> IssueAsync(
        Caller? by, string tenantId, string name, ApiScopes scopes, CancellationToken cancellationToken)
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
        var audit = _audit.Note(by, AuditActions.ApiKeyIssued, key.Id, detail: $"{name} ({scopes})");
        await _runner.RunAsync(_ => Task.FromResult<Commit?>(new Commit { TenantId = tenantId, ApiKey = key, Audit = audit }), cancellationToken);
        return new IssuedKey(key, string.Concat(Prefix, key.Id.AsSpan(IdPrefix.ApiKey.Length), "_", secret));
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
