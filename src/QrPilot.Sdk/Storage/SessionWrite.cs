using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Storage;

/// <summary>A session to insert or update.</summary>
/// <param name="Session">The new values, with the new version.</param>
/// <param name="ExpectedVersion">The version it was read with, or null to insert. A table may hold one open session only: a second is a conflict.</param>
/// <param name="UnseenSince">When given, the update also needs that nothing was heard of the session after this instant.</param>
public sealed record SessionWrite(Session Session, long? ExpectedVersion, DateTimeOffset? UnseenSince = null);
