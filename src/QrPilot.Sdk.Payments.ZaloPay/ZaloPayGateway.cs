using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.ZaloPay.Internal;

namespace QrPilot.Sdk.Payments.ZaloPay;

/// <summary>ZaloPay OpenAPI v2.</summary>
internal sealed class ZaloPayGateway : IPaymentGateway, IDisposable
{
    public const string GatewayName = "zalopay";

    private readonly GatewayTelemetry _told;
    private readonly GatewayAccounts<ZaloPayAccountOptions> _accounts;

    public ZaloPayGateway(
        IGatewayAccountProvider<ZaloPayAccountOptions> provider,
        IHttpClientFactory clients,
        IMeterFactory meters,
        TimeProvider clock,
        ILogger<ZaloPayGateway> logger)
    {
        _told = new GatewayTelemetry(meters, QrPilotTelemetry.MeterName, Name);
        _accounts = new GatewayAccounts<ZaloPayAccountOptions>(
            provider,
            ZaloPayOptions.Section,
            (name, settings) => new ZaloPayAccount(
                name,
                settings.Tenant,
                new ZaloPayProfile(settings),
                new GatewayCaller(
                    clients, QrPilotZaloPayExtensions.HttpClientName, $"ZaloPay (account {name})", settings.Timeout, _told, clock, logger),
                clock));
    }

    public string Name => GatewayName;

    /// <remarks>ZaloPay publishes no amounts: these bounds are QrPilot's own, a cautious guess. The pause between questions and the time
    /// that a status is kept are ZaloPay's (docs.zalopay.vn, "query" and "common").</remarks>
    public GatewayCapabilities Capabilities { get; } = new()
    {
        Amounts = new GatewayLimits(new VndAmount(1_000), new VndAmount(50_000_000)),
        Notifications = NotificationMethod.Post,
        NotifiesFailures = false,
        CanQuery = true,
        CanRefund = true,
        CanRefundPartially = true,
        CanQueryRefund = true,
        QueryInterval = TimeSpan.FromMinutes(1),
        StatusKept = ZaloPayCodes.StatusKept,
    };

    /// <remarks>An example only: ZaloPay publishes no layout of its reports.</remarks>
    public SettlementColumns SettlementExample { get; } = new()
    {
        Reference = "app_trans_id",
        TransactionId = "zp_trans_id",
        Amount = "amount",
        At = "trans_time",
        AtFormat = "dd/MM/yyyy HH:mm:ss",
        Fee = "fee",
    };

    public void Dispose() => _told.Dispose();

    public ValueTask<IGatewayAccount?> FindAccountAsync(string account, CancellationToken cancellationToken) =>
        _accounts.FindAsync(account, cancellationToken);

    public string ToPaymentId(string orderId) => ZaloPayIds.ToPayment(Encoding.UTF8.GetBytes(orderId));

    public NotificationAnswer Answer(NotificationDisposition disposition) => ZaloPayAnswers.To(disposition);
}
