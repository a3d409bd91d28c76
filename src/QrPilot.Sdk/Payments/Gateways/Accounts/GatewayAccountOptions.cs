namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>What the settings of every gateway's accounts have in common.</summary>
/// <remarks>Derive one class a gateway: add its settings, describe them in a <see cref="GatewaySettings{TAccount}"/>, and check them in
/// <see cref="Check"/>.</remarks>
public abstract class GatewayAccountOptions
{
    /// <summary>The tenant that owns the account.</summary>
    public string Tenant { get; set; } = "";

    /// <summary>How long one attempt of a call may take.</summary>
    /// <value>Default: 30 seconds. At most 5 minutes.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Reports every setting that is wrong, without repeating any value.</summary>
    /// <param name="check">Collects what is wrong.</param>
    protected internal virtual void Check(GatewayAccountCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        check.Required(nameof(Tenant), Tenant, "the id of the tenant that owns the account");
        check.Between(nameof(Timeout), Timeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5));
    }
}
