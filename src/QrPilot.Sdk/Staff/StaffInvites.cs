using System.Globalization;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.Staff;

/// <summary>Makes and reads the tokens of links with which staff set their passwords. One is good once: setting a password changes the
/// stamp that it names.</summary>
/// <param name="signer">Signs them.</param>
/// <param name="clock">Tells when they end.</param>
/// <param name="options">How long they are good.</param>
public sealed class StaffInvites(TokenSigner signer, TimeProvider clock, IOptions<QrPilotOptions> options)
{
    private const string Purpose = "qpi1";

    /// <summary>A token for a staff member as it is now.</summary>
    public string Make(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var ends = clock.GetUtcNow() + options.Value.Staff.InviteLifetime;
        return signer.Sign(
            Purpose, member.TenantId, member.Id, member.Stamp, ends.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What a token says, or null when it is forged, of another kind, or expired. Whether it was used only the member's stamp tells.</summary>
    public StaffInvite? Read(string? token) =>
        signer.Verify(Purpose, token) is [var tenantId, var staffId, var stamp, var ends]
        && long.TryParse(ends, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && DateTimeOffset.FromUnixTimeSeconds(seconds) > clock.GetUtcNow()
            ? new StaffInvite(tenantId, staffId, stamp)
            : null;
}
