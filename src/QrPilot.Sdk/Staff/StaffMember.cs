namespace QrPilot.Sdk.Staff;

/// <summary>A person who works for the tenant and signs in with a login and a password.</summary>
public sealed record StaffMember
{
    /// <summary>Prefix <c>stf_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The tenant that the person works for.</summary>
    public required string TenantId { get; init; }

    /// <summary>The name to sign in with, as <see cref="StaffRules.LoginOf"/> makes it; unique among all tenants.</summary>
    public required string Login { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>What the person does.</summary>
    public required StaffRole Role { get; init; }

    /// <summary>The stores that the person works in, each once, in ordinal order. Empty for owners, who work in all of them.</summary>
    public required IReadOnlyList<string> StoreIds { get; init; }

    /// <summary>What a password is checked against, in the words of whoever made it; null until the first password was set.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>A random text that is another one after each change of the password, role or stores, and after disabling and enabling. What
    /// was signed with an older one, a session or an invitation, is no longer good.</summary>
    public required string Stamp { get; init; }

    /// <summary>How many wrong passwords there were since the last right one.</summary>
    public int FailedSignIns { get; init; }

    /// <summary>Until when no password is taken (UTC), or null.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>When the person signed in last (UTC), or null.</summary>
    public DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC; null while the person may sign in.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Raised by one with each change; the first is 1.</summary>
    public required long Version { get; init; }

    /// <summary>Whether it is an owner who may sign in.</summary>
    public bool IsActiveOwner => Role == StaffRole.Owner && DisabledAt is null;

    /// <summary>The id alone: neither hash nor stamp nor name gets into a log.</summary>
    public override string ToString() => Id;
}
