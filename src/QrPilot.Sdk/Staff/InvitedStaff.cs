namespace QrPilot.Sdk.Staff;

/// <summary>A staff member with an invitation to set a password.</summary>
/// <param name="Member">The member.</param>
/// <param name="Token">The invitation's token, for a link; whoever has it sets the password.</param>
public sealed record InvitedStaff(StaffMember Member, string Token)
{
    /// <summary>The member alone: the token is a secret.</summary>
    public override string ToString() => Member.ToString();
}
