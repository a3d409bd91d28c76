using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.SetUp.Staff;

/// <summary>A link with which somebody sets a password.</summary>
/// <param name="Member">Who.</param>
/// <param name="Address">The link.</param>
/// <param name="Lifetime">How long it is good.</param>
internal sealed record InviteLinkModel(StaffMember Member, string Address, TimeSpan Lifetime);
