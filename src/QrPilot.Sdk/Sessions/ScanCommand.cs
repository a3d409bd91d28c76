using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.Sessions;

/// <summary>A scan of a table's code.</summary>
/// <param name="Caller">Who sends it with a credential, or null for a phone.</param>
/// <param name="TenantId">The tenant, from the token.</param>
/// <param name="TableId">The table, from the token.</param>
/// <param name="DeviceId">The phone's random id, or null.</param>
/// <param name="OccurredAt">When it happened; only believed from a caller that may backdate.</param>
/// <param name="Consent">What the guest agreed to.</param>
public sealed record ScanCommand(
    Caller? Caller, string TenantId, string TableId, string? DeviceId, DateTimeOffset? OccurredAt, Api.Consent? Consent);
