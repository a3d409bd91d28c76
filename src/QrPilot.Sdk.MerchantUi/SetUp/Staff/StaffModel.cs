using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.SetUp.Staff;

/// <summary>A staff member who is made or changed.</summary>
/// <param name="Member">The member, or null for a new one.</param>
/// <param name="HasInvites">Whether people set passwords here.</param>
internal sealed record StaffModel(StaffMember? Member, bool HasInvites);
