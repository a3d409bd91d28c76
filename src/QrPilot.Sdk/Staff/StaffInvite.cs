namespace QrPilot.Sdk.Staff;

/// <summary>What the link of an invitation says.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="StaffId">Who is invited to set a password.</param>
/// <param name="Stamp">The stamp that the member had; the invitation is good while the member has it.</param>
public sealed record StaffInvite(string TenantId, string StaffId, string Stamp);
