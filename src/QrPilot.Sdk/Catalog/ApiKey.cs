namespace QrPilot.Sdk.Catalog;

/// <summary>A credential of a server, a till or an operator. The secret itself is never stored.</summary>
public sealed record ApiKey
{
    /// <summary>Prefix <c>key_</c>; the public half of the key.</summary>
    public required string Id { get; init; }

    /// <summary>The tenant it is bound to.</summary>
    public required string TenantId { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows.</summary>
    public required ApiScopes Scopes { get; init; }

    /// <summary>SHA-256 of the secret, 32 bytes.</summary>
    public required ReadOnlyMemory<byte> SecretHash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC; null while the key is good.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
