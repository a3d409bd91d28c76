using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.VNPay.Internal;

namespace QrPilot.Sdk.Payments.VNPay;

/// <summary>VNPay's payment gateway, PAY 2.1.0.</summary>
/// <remarks>Source: sandbox.vnpayment.vn, "PAY" and "querydr &amp; refund". The limits of the amount are those that libraries keep; VNPay's
/// page names none.</remarks>
internal sealed class VNPayGateway : IPaymentGateway, IDisposable
{
    public const string GatewayName = "vnpay";

    private static readonly NotificationAnswer Confirmed = Say("00", "Confirm Success");
    private static readonly NotificationAnswer NotFound = Say("01", "Order not Found");
    private static readonly NotificationAnswer AlreadyConfirmed = Say("02", "Order already confirmed");
    private static readonly NotificationAnswer InvalidAmount = Say("04", "Invalid amount");
    private static readonly NotificationAnswer InvalidSignature = Say("97", "Invalid signature");
    private static readonly NotificationAnswer UnknownError = Say("99", "Unknown error");

    private readonly GatewayTelemetry _told;
    private readonly GatewayAccounts<VNPayAccountOptions> _accounts;

    public VNPayGateway(
        IHttpClientFactory clients,
        IGatewayAccountProvider<VNPayAccountOptions> provider,
        IMeterFactory meters,
        TimeProvider clock,
        ILogger<VNPayGateway> logger)
    {
        _told = new GatewayTelemetry(meters, QrPilotTelemetry.MeterName, Name);
        _accounts = new GatewayAccounts<VNPayAccountOptions>(provider, VNPayOptions.Section, (name, options) =>
            new VNPayAccount(
                name,
                options,
                new GatewayCaller(
                    clients, QrPilotVNPayExtensions.HttpClientName, $"VNPay (account {name})", options.Timeout, _told, clock, logger),
                clock));
    }

    public string Name => GatewayName;

    public GatewayCapabilities Capabilities { get; } = new()
    {
        Amounts = new GatewayLimits(new VndAmount(5_000), new VndAmount(1_000_000_000)),
        Notifications = NotificationMethod.Get,
        NotifiesFailures = true,
        CanQuery = true,
        CanRefund = true,
        CanRefundPartially = true,
        CanQueryRefund = true,
        RefundsOneAtATime = true,
        // A question repeated too soon is answered with code 94; the length of VNPay's window is not published.
        QueryInterval = TimeSpan.FromMinutes(5),
    };

    public SettlementColumns SettlementExample { get; } = new()
    {
        Reference = "TxnRef",
        TransactionId = "TransactionNo",
        Amount = "Amount",
        At = "PayDate",
        AtFormat = VNPayTime.Format,
        Fee = "Fee",
        UnitsPerDong = 1,
    };

    public void Dispose() => _told.Dispose();

    public ValueTask<IGatewayAccount?> FindAccountAsync(string account, CancellationToken cancellationToken) =>
        _accounts.FindAsync(account, cancellationToken);

    // VNPay stops calling after 00 and 02 and calls again, at most ten times, after anything else. It has no code for a message to
    // another terminal. Its signature was right, so 97 would be untrue; by VNPay's order of checks (signature, order, amount) what is
    // missing here is the order: 01.
    public NotificationAnswer Answer(NotificationDisposition disposition) => disposition switch
    {
        NotificationDisposition.Applied => Confirmed,
        NotificationDisposition.Repeated => AlreadyConfirmed,
        NotificationDisposition.UnknownPayment or NotificationDisposition.WrongAccount => NotFound,
        NotificationDisposition.AmountDiffers => InvalidAmount,
        NotificationDisposition.BadSignature => InvalidSignature,
        _ => UnknownError,
    };

    private static NotificationAnswer Say(string code, string message) => new(200, $$"""{"RspCode":"{{code}}","Message":"{{message}}"}""");
}
