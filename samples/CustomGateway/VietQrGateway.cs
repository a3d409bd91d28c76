using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace CustomGateway;

/// <summary>Payments by bank transfer to the account in a VietQR code.</summary>
internal sealed class VietQrGateway(IGatewayAccountProvider<VietQrAccountOptions> provider) : IPaymentGateway
{
    /// <summary>The name in URLs and configuration.</summary>
    public const string GatewayName = "vietqr";

    private readonly GatewayAccounts<VietQrAccountOptions> _accounts =
        new(provider, VietQrOptions.Section, static (name, options) => new VietQrAccount(name, options));

    public string Name => GatewayName;

    /// <summary>NAPAS' instant transfers end below 500 million đồng.</summary>
    public GatewayCapabilities Capabilities { get; } = new()
    {
        Amounts = new GatewayLimits(new VndAmount(2_000), new VndAmount(499_999_999)),
        Notifications = NotificationMethod.Post,
        NotifiesFailures = false,
        CanQuery = false,
    };

    public SettlementColumns SettlementExample { get; } = new()
    {
        Reference = "Description", TransactionId = "Reference number", Amount = "Credit", At = "Transaction date", AtFormat = "dd/MM/yyyy HH:mm:ss",
    };

    public ValueTask<IGatewayAccount?> FindAccountAsync(string account, CancellationToken cancellationToken) =>
        _accounts.FindAsync(account, cancellationToken);

    public NotificationAnswer Answer(NotificationDisposition disposition) => disposition switch
    {
        NotificationDisposition.Malformed => new NotificationAnswer(400),
        NotificationDisposition.BadSignature or NotificationDisposition.WrongAccount => new NotificationAnswer(401),
        NotificationDisposition.Failed => new NotificationAnswer(503),
        _ => new NotificationAnswer(200, """{"received":true}"""),
    };
}
