namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>What the API document needs to know of an endpoint beyond its bodies.</summary>
/// <param name="Access">Who may call it; null for gateways and probes.</param>
/// <param name="TakesIdempotencyKey">Whether the Idempotency-Key header is honoured.</param>
/// <param name="Query">Its query parameters; any other is refused.</param>
internal sealed record EndpointInfo(Access? Access, bool TakesIdempotencyKey, IReadOnlyList<QueryParameter> Query);
