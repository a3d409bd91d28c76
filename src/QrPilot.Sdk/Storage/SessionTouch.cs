namespace QrPilot.Sdk.Storage;

/// <summary>Notes that something was heard of a session. It changes no version; later instants win.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="ActivityAt">When it happened (UTC).</param>
/// <param name="SeenAt">When the host heard of it (UTC).</param>
public readonly record struct SessionTouch(string SessionId, DateTimeOffset ActivityAt, DateTimeOffset SeenAt);
