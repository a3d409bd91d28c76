namespace QrPilot.Sdk.Idempotency;

/// <summary>A request that carries an idempotency key.</summary>
/// <param name="Scope">Whose keys these are: the tenant's API keys share one scope, every session and every table has its own.</param>
/// <param name="Key">The client's key.</param>
/// <param name="Fingerprint">SHA-256 of method, path and body, 32 bytes.</param>
public sealed record IdempotentRequest(string Scope, string Key, ReadOnlyMemory<byte> Fingerprint);
