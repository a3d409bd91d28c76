using System.Security.Claims;

namespace QrPilot.Sdk.MerchantUi;

/// <summary>Who may use the merchant's pages, and what stands on them. One of <see cref="UseLocalSignIn"/>, <see cref="UsePolicy"/> and
/// <see cref="AllowAnonymous"/> must be called: the pages refuse to start without.</summary>
public sealed class MerchantUiOptions
{
    /// <summary>The address under which guests reach the host, which stands in the codes on the tables, for example
    /// <c>https://order.example.vn</c>. A code is this address, <c>/t/</c> and the table's token.</summary>
    /// <value>Default: null, the address of the request that prints the codes.</value>
    public Uri? GuestAddress { get; set; }

    /// <summary>How long a sign-in holds without a visit.</summary>
    /// <value>Default: 12 hours.</value>
    public TimeSpan SignInLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How often an address may try to sign in within a minute.</summary>
    /// <value>Default: 20. A staff member is locked out by <c>StaffOptions</c> long before.</value>
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>The authorization policy that the pages demand, or null.</summary>
    internal string? Policy { get; private set; }

    internal bool HasLocalSignIn { get; private set; }

    /// <summary>Finds the login of the staff member in what the host's own scheme knows, or null where the local sign-in does.</summary>
    internal Func<ClaimsPrincipal, string?>? LoginOf { get; private set; }

    /// <summary>The login as which everybody acts, or null.</summary>
    internal string? AnonymousLogin { get; private set; }

    /// <summary>Staff sign in with the passwords that QrPilot keeps, by a cookie of its own.</summary>
    public void UseLocalSignIn() => (HasLocalSignIn, Policy, LoginOf, AnonymousLogin) = (true, MerchantUiDefaults.Policy, null, null);

    /// <summary>Staff sign in with a scheme of the host's. They still have to be known as staff: their role and stores are kept by QrPilot.</summary>
    /// <param name="policy">The name of an authorization policy of the host's.</param>
    /// <param name="loginOf">Finds the login of the staff member, for example an e-mail address; null where there is none.</param>
    public void UsePolicy(string policy, Func<ClaimsPrincipal, string?> loginOf)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policy);
        ArgumentNullException.ThrowIfNull(loginOf);
        (HasLocalSignIn, Policy, LoginOf, AnonymousLogin) = (false, policy, loginOf, null);
    }

    /// <summary>Everybody who reaches the pages acts as one staff member. For a desk without a network, and nothing else: the host
    /// logs a warning when it maps the pages.</summary>
    /// <param name="login">The login of that staff member.</param>
    public void AllowAnonymous(string login)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(login);
        (HasLocalSignIn, Policy, LoginOf, AnonymousLogin) = (false, null, null, login);
    }
}
