using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.MoMo.Internal;

namespace QrPilot.Sdk.Payments.MoMo;

/// <summary>MoMo's All-in-one API, version 2, with the request type captureWallet.</summary>
/// <remarks>Source: developers.momo.vn v3, "One-time payments", "Query", "Confirm", "Refund", "Payment notification", "Result codes",
/// "Idempotency".</remarks>
internal sealed class MoMoGateway : IPaymentGateway, IDisposable
{
    public const string GatewayName = "momo";

    private readonly GatewayTelemetry _told;
    private readonly GatewayAccounts<MoMoAccountOptions> _accounts;

    public MoMoGateway(
        IHttpClientFactory clients,
        IGatewayAccountProvider<MoMoAccountOptions> provider,
        IIdSource ids,
        IMeterFactory meters,
        TimeProvider clock,
        ILogger<MoMoGateway> logger)
    {
        _told = new GatewayTelemetry(meters, QrPilotTelemetry.MeterName, Name);
        _accounts = new GatewayAccounts<MoMoAccountOptions>(provider, MoMoOptions.Section, (name, options) =>
        {
            var merchant = new MoMoMerchant(name, options);
            var caller = new GatewayCaller(
                clients, QrPilotMoMoExtensions.HttpClientName, merchant.Who, options.Timeout, _told, clock, logger);
            return new MoMoAccount(merchant, caller, ids, clock, logger);
        });
    }

    public string Name => GatewayName;

    public GatewayCapabilities Capabilities { get; } = new()
    {
        Amounts = new GatewayLimits(new VndAmount(1_000), new VndAmount(50_000_000)),
        Notifications = NotificationMethod.Post,
        NotifiesFailures = true,
        CanQuery = true,
        CanConfirm = true,
        CanRefund = true,
        CanRefundPartially = true,
        CanQueryRefund = true,
    };

    /// <summary>An example only: MoMo publishes no layout. Look at the header line of a report from the merchant portal.</summary>
    public SettlementColumns SettlementExample { get; } = new()
    {
        Reference = "Order ID",
        TransactionId = "Transaction ID",
        Amount = "Amount",
        At = "Transaction time",
        AtFormat = "dd/MM/yyyy HH:mm:ss",
        Fee = "Fee",
    };

    public void Dispose() => _told.Dispose();

    public ValueTask<IGatewayAccount?> FindAccountAsync(string account, CancellationToken cancellationToken) =>
        _accounts.FindAsync(account, cancellationToken);

    // Whatever was stored is acknowledged: MoMo does not use the answer to decide about money, and repeating helps nobody.
    public NotificationAnswer Answer(NotificationDisposition disposition) => disposition switch
    {
        NotificationDisposition.Malformed => new NotificationAnswer(400),
        NotificationDisposition.BadSignature or NotificationDisposition.WrongAccount => new NotificationAnswer(401),
        NotificationDisposition.Failed => new NotificationAnswer(503),
        _ => new NotificationAnswer(204),
    };
}
