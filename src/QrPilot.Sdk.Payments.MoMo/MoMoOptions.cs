namespace QrPilot.Sdk.Payments.MoMo;

/// <summary>The MoMo accounts of a host. A host binds <c>QrPilot:Gateways:MoMo:{account}</c> to one entry each.</summary>
public sealed class MoMoOptions
{
    /// <summary>The configuration section whose children are the accounts.</summary>
    public const string Section = "QrPilot:Gateways:MoMo";

    /// <summary>The accounts by the name that stands in notification addresses and on payments (letters, digits, <c>-</c> and <c>_</c>).</summary>
    /// <value>Default: none.</value>
    public Dictionary<string, MoMoAccountOptions> Accounts { get; } = new(StringComparer.Ordinal);
}
