namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>A tenant with an API key of every kind.</summary>
internal sealed record TestTenant(string Id, string Account)
{
    public required string Ingest { get; init; }

    public required string Read { get; init; }

    public required string Ops { get; init; }

    public required string Admin { get; init; }

    /// <summary>A key that may do nothing.</summary>
    public required string Idle { get; init; }

    public required string Revoked { get; init; }

    /// <summary>The id of the revoked key.</summary>
    public required string RevokedId { get; init; }

    public string KeyOf(string scope) => scope switch
    {
        "ingest" => Ingest,
        "read" => Read,
        "ops" => Ops,
        "admin" => Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "There is no such scope."),
    };
}
