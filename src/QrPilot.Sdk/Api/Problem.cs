namespace QrPilot.Sdk.Api;

/// <summary>An error answer (RFC 9457).</summary>
public sealed record Problem
{
    /// <summary>Where the code is explained.</summary>
    public string? Type { get; init; }

    /// <summary>The HTTP status in words.</summary>
    public string? Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; init; }

    /// <summary>What is wrong.</summary>
    public string? Detail { get; init; }

    /// <summary>QRPnnnn.</summary>
    public string? Code { get; init; }

    /// <summary>Leads to the host's log.</summary>
    public string? TraceId { get; init; }

    /// <summary>The cursor at which to go on, where the one given is gone.</summary>
    public string? ResumeAt { get; init; }

    /// <summary>What is wrong at each field, by its path.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }
}
