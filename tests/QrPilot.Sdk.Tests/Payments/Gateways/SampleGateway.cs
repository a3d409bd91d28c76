using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Payments.Gateways;

/// <summary>A gateway that was added with its options, and does nothing but find its accounts.</summary>
internal sealed class SampleGateway(IGatewayAccountProvider<SampleAccountOptions> accounts) : IPaymentGateway
{
    public const string GatewayName = "sample";

    private readonly FakeGateway _inner = new();

    public string Name => GatewayName;

    public GatewayCapabilities Capabilities => _inner.Capabilities;

    public SettlementColumns SettlementExample => _inner.SettlementExample;

    /// <summary>What the gateway would work with.</summary>
    public ValueTask<SampleAccountOptions?> SettingsOfAsync(string account) => accounts.FindAsync(account, TestHost.Stop);

    public ValueTask<IGatewayAccount?> FindAccountAsync(string account, CancellationToken cancellationToken) => new(_inner);

    public NotificationAnswer Answer(NotificationDisposition disposition) => _inner.Answer(disposition);
}
