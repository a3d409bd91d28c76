namespace QrPilot.Sdk.Api;

/// <summary>A cash record and the session after it.</summary>
public sealed record CashAnswer
{
    /// <summary>The record.</summary>
    public required CashView Cash { get; init; }

    /// <summary>The session after it.</summary>
    public required SessionView Session { get; init; }
}
