namespace QrPilot.Sdk.Staff;

/// <summary>What an owner says of a staff member.</summary>
/// <param name="Login">The name to sign in with; <see cref="StaffRules.LoginOf"/> is kept.</param>
/// <param name="Name">For people; 1 to 100 characters.</param>
/// <param name="Role">What the person does.</param>
/// <param name="StoreIds">The stores that the person works in; none for an owner, at least one for anybody else.</param>
public sealed record StaffDraft(string Login, string Name, StaffRole Role, IReadOnlyCollection<string> StoreIds);
