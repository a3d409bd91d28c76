namespace QrPilot.Sdk.Api;

/// <summary>The order that was submitted and the bill after it.</summary>
public sealed record OrderAnswer
{
    /// <summary>The order.</summary>
    public required OrderView Order { get; init; }

    /// <summary>The session after the order.</summary>
    public required SessionView Session { get; init; }
}
