namespace QrPilot.Sdk.Storage;

/// <summary>The first answer to an idempotent request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">UTF-8 JSON.</param>
public sealed record StoredAnswer(int Status, ReadOnlyMemory<byte> Body);
