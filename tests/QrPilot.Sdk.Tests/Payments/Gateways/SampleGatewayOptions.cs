using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Tests.Payments.Gateways;

internal sealed class SampleGatewayOptions() : GatewayOptions<SampleAccountOptions>("QrPilot:Gateways:Sample");

internal sealed class SampleAccountOptions : GatewayAccountOptions
{
    public static readonly GatewaySettings<SampleAccountOptions> Settings = new()
    {
        { nameof(Key), (SampleAccountOptions account, Secret value) => account.Key = value },
        { nameof(Address), (SampleAccountOptions account, string value) => account.Address = value },
        { nameof(On), (SampleAccountOptions account, bool value) => account.On = value },
    };

    public Secret Key { get; set; } = Secret.None;

    public string Address { get; set; } = "https://gateway.example";

    public bool On { get; set; }

    protected internal override void Check(GatewayAccountCheck check)
    {
        base.Check(check);
        check.Required(nameof(Key), Key, "the key of the portal");
        check.Address(nameof(Address), Address);
    }
}
