namespace QrPilot.Sdk.Storage;

/// <summary>A request record to insert or to update.</summary>
/// <param name="Record">The new values.</param>
/// <param name="ExpectedLock">The lock it was read with; null to insert, where a record that is there already is a conflict.</param>
public sealed record RequestWrite(RequestRecord Record, DateTimeOffset? ExpectedLock);
