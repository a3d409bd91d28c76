namespace QrPilot.Sdk.Storage;

/// <summary>What is known of a request that carried an idempotency key.</summary>
public sealed record RequestRecord
{
    /// <summary>Whose keys these are: the tenant's API keys share one scope, every session and every table has its own.</summary>
    public required string Scope { get; init; }

    /// <summary>The client's key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body, 32 bytes.</summary>
    public required ReadOnlyMemory<byte> Fingerprint { get; init; }

    /// <summary>When it was first seen (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>While it runs: until when (UTC) nobody else may take it over. Null once answered.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>What the request made, so that a later try can go on with it.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The answer, or null while it runs.</summary>
    public StoredAnswer? Answer { get; init; }
}
