namespace QrPilot.Sdk.Staff;

/// <summary>An attempt to sign in and what it made of the staff member.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Member">The staff member after it.</param>
/// <param name="Counts">Whether it changed the staff member.</param>
public sealed record SignInResult(SignInVerdict Verdict, StaffMember Member, bool Counts);
