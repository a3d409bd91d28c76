namespace QrPilot.Sdk.Api;

/// <summary>The session that a scan opened or joined.</summary>
public sealed record OpenSessionAnswer
{
    /// <summary>The session.</summary>
    public required SessionView Session { get; init; }

    /// <summary>The credential of this phone for this session. It dies with the session.</summary>
    public required string SessionToken { get; init; }

    /// <summary>Whether the session was open already.</summary>
    public required bool Joined { get; init; }
}
