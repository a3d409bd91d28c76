namespace QrPilot.Sdk.Staff;

/// <summary>What became of an attempt to sign in. Only the first is a success; pages tell strangers no difference between the others.</summary>
public enum SignInVerdict
{
    /// <summary>The person is signed in.</summary>
    SignedIn,

    /// <summary>The password is wrong, or was changed while it was checked.</summary>
    WrongPassword,

    /// <summary>There were too many wrong passwords; no password is taken for now.</summary>
    Locked,

    /// <summary>The person may no longer sign in.</summary>
    Disabled,

    /// <summary>No password was set yet: the invitation waits.</summary>
    NoPassword,
}
