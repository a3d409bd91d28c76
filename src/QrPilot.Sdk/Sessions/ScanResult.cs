namespace QrPilot.Sdk.Sessions;

/// <summary>The session that a scan opened or joined.</summary>
/// <param name="Session">The session.</param>
/// <param name="Token">The phone's credential.</param>
/// <param name="Joined">Whether it was open already.</param>
public sealed record ScanResult(Session Session, string Token, bool Joined);
