using System.Security.Claims;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Access;

/// <summary>What the cookie of the local sign-in carries: who it is, and the stamp that a change of password, role or stores outdates.</summary>
internal static class StaffPrincipal
{
    private const string TenantClaim = "qrpilot:tenant";
    private const string StampClaim = "qrpilot:stamp";

    public static ClaimsPrincipal Of(StaffMember staff) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, staff.Id),
            new Claim(TenantClaim, staff.TenantId),
            new Claim(StampClaim, staff.Stamp),
        ],
        MerchantUiDefaults.Scheme));

    /// <summary>The staff member of a cookie, or null when it is outdated.</summary>
    public static async Task<StaffMember?> FindAsync(StaffService staff, ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        principal.FindFirstValue(TenantClaim) is { } tenantId
        && principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } staffId
        && principal.FindFirstValue(StampClaim) is { } stamp
            ? await staff.FindSignedInAsync(tenantId, staffId, stamp, cancellationToken)
            : null;
}
