namespace QrPilot.Sdk.Staff;

/// <summary>Settings of signing in. Section <c>QrPilot:Staff</c>.</summary>
public sealed class StaffOptions
{
    /// <summary>How many wrong passwords in a row lock a login.</summary>
    /// <value>Default: 5. From 3 to 100.</value>
    public int FailuresBeforeLock { get; set; } = 5;

    /// <summary>How long the first lock lasts; each wrong password after it locks twice as long.</summary>
    /// <value>Default: 1 minute. From 1 second to 1 hour.</value>
    public TimeSpan FirstLock { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a lock lasts at most.</summary>
    /// <value>Default: 1 hour. From <see cref="FirstLock"/> to 24 hours.</value>
    public TimeSpan LongestLock { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long the link of an invitation is good; it also dies when it is used.</summary>
    /// <value>Default: 24 hours. From 5 minutes to 30 days.</value>
    public TimeSpan InviteLifetime { get; set; } = TimeSpan.FromHours(24);
}
