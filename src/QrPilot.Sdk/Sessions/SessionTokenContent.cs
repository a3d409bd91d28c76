namespace QrPilot.Sdk.Sessions;

/// <summary>What a session token says.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="SessionId">The only session it is good for.</param>
/// <param name="ExpiresAt">When it is no longer good in any case (UTC).</param>
/// <param name="AnalyticsConsent">Whether the guest agreed to events beyond what ordering needs.</param>
public sealed record SessionTokenContent(string TenantId, string SessionId, DateTimeOffset ExpiresAt, bool AnalyticsConsent);
