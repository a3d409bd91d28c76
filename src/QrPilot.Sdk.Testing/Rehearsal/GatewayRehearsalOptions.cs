namespace QrPilot.Sdk.Testing.Rehearsal;

/// <summary>The accounts of a rehearsal.</summary>
public sealed class GatewayRehearsalOptions
{
    /// <summary>The tenant that owns the accounts.</summary>
    /// <value>Default: none, which is refused.</value>
    public string Tenant { get; set; } = "";

    /// <summary>The name of the account at each gateway.</summary>
    /// <value>Default: <c>default</c>, which a store uses unless it says otherwise.</value>
    public string Account { get; set; } = "default";

    /// <summary>What the keys of the accounts are made of. The same in all hosts of a rehearsal and after a restart.</summary>
    /// <value>Default: none, and the keys are other ones each time.</value>
    public string? Secret { get; set; }
}
