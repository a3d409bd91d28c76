namespace QrPilot.Sdk.Staff;

/// <summary>What an attempt to sign in does. Pure.</summary>
public static class SignInRules
{
    /// <summary>Judges an attempt. While a login is locked no password is taken, the right one neither, and nothing is counted.</summary>
    /// <param name="member">The staff member.</param>
    /// <param name="stamp">The stamp with which the member was found when the password was checked.</param>
    /// <param name="isRight">Whether the password was right.</param>
    /// <param name="now">The host's clock.</param>
    /// <param name="options">When and how long to lock.</param>
    public static SignInResult Attempt(StaffMember member, string stamp, bool isRight, DateTimeOffset now, StaffOptions options)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(options);
        return member switch
        {
            { DisabledAt: not null } => Unchanged(SignInVerdict.Disabled),
            { PasswordHash: null } => Unchanged(SignInVerdict.NoPassword),
            { LockedUntil: { } until } when until > now => Unchanged(SignInVerdict.Locked),
            _ when !isRight => new SignInResult(SignInVerdict.WrongPassword, Failed(member, now, options), Counts: true),
            _ when member.Stamp != stamp => Unchanged(SignInVerdict.WrongPassword),
            _ => new SignInResult(SignInVerdict.SignedIn, Succeeded(member, now), Counts: true),
        };

        SignInResult Unchanged(SignInVerdict verdict) => new(verdict, member, Counts: false);
    }

    /// <summary>How long a login is locked after so many wrong passwords in a row; zero where it is not.</summary>
    public static TimeSpan LockAfter(int failures, StaffOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (failures < options.FailuresBeforeLock)
        {
            return TimeSpan.Zero;
        }

        var length = options.FirstLock;
        for (var doubled = options.FailuresBeforeLock; doubled < failures && length < options.LongestLock; doubled++)
        {
            length += length;
        }

        return length < options.LongestLock ? length : options.LongestLock;
    }

    private static StaffMember Failed(StaffMember member, DateTimeOffset now, StaffOptions options)
    {
        // Counting on would one day overflow; long before that the lock is as long as it gets.
        var failures = member.FailedSignIns < int.MaxValue ? member.FailedSignIns + 1 : member.FailedSignIns;
        var length = LockAfter(failures, options);
        return member with
        {
            FailedSignIns = failures,
            LockedUntil = length > TimeSpan.Zero ? now + length : null,
            Version = member.Version + 1,
        };
    }

    private static StaffMember Succeeded(StaffMember member, DateTimeOffset now) => member with
    {
        FailedSignIns = 0, LockedUntil = null, LastSignInAt = now, Version = member.Version + 1,
    };
}
