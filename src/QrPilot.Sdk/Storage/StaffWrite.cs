using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.Storage;

/// <summary>A staff member to insert or update.</summary>
/// <param name="Member">The new values, with the new version. A login that another member has is <see cref="CommitOutcome.NameTaken"/>.</param>
/// <param name="ExpectedVersion">The version it was read with, or null to insert.</param>
public sealed record StaffWrite(StaffMember Member, long? ExpectedVersion)
{
    /// <summary>Whether the member was an owner who might sign in, and is none after it: then a tenant that has no other such owner is a
    /// conflict, also where two owners end each other at the same moment.</summary>
    public bool EndsAnOwner { get; init; }
}
