namespace QrPilot.Sdk.Storage;

/// <summary>A piece of background work that one host at a time does.</summary>
/// <param name="Job">The kind of work, such as <c>expire_sessions</c>.</param>
/// <param name="TenantId">Whose work it is; null for work that looks across tenants.</param>
/// <param name="Subject">What of the job it is, such as a store and a date; empty where the job has one piece only.</param>
public sealed record WorkUnit(string Job, string? TenantId = null, string Subject = "");
