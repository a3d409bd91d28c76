namespace QrPilot.Sdk.Api;

/// <summary>What became of one event.</summary>
public sealed record EventVerdict
{
    /// <summary>The event's key as sent; empty when it could not be read.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>What became of it.</summary>
    public required EventVerdictStatus Status { get; init; }

    /// <summary>Its number in the log; for a duplicate the first one's.</summary>
    public long? Seq { get; init; }

    /// <summary>Why it was rejected or conflicts.</summary>
    public string? Code { get; init; }

    /// <summary>The same for people.</summary>
    public string? Message { get; init; }

    /// <summary>The fields that are wrong or differ.</summary>
    public IReadOnlyList<string>? Fields { get; init; }
}
