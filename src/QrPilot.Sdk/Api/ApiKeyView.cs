namespace QrPilot.Sdk.Api;

/// <summary>An API key without its secret.</summary>
public sealed record ApiKeyView
{
    /// <summary>Prefix <c>key_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC; null while it is good.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
