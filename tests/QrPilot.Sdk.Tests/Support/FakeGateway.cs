using System.Globalization;
using System.Text;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Tests.Support;

/// <summary>A gateway that does what the test says. Its notifications are <c>reference|transaction|amount|state</c>;
/// anything else has a bad signature.</summary>
internal sealed class FakeGateway : IPaymentGateway, IGatewayAccount
{
    private readonly List<string> _created = [];

    public string Name => Sample.Gateway;

    string IGatewayAccount.Name => Sample.Account;

    public string Tenant => Sample.Tenant;

    public GatewayCapabilities Capabilities { get; set; } = new()
    {
        Amounts = new GatewayLimits(new VndAmount(1_000), new VndAmount(50_000_000)),
        Notifications = NotificationMethod.Post,
        NotifiesFailures = true,
        CanQuery = true,
        CanRefund = true,
        CanRefundPartially = true,
        CanQueryRefund = true,
    };

    public SettlementColumns SettlementExample { get; } = new()
    {
        Reference = "order", TransactionId = "transaction", Amount = "amount", At = "at", AtFormat = "yyyy-MM-dd HH:mm:ss",
    };

    /// <summary>What opening a payment does.</summary>
    public Func<CreatePayment, Task<CreateOutcome>> OnCreate { get; set; } = _ => Task.FromResult(Opened);

    /// <summary>What asking about a payment does.</summary>
    public Func<QueryPayment, Task<GatewayNotice>> OnQuery { get; set; } = query => Task.FromResult(StillOpen(query));

    /// <summary>What giving money back does.</summary>
    public Func<RefundPayment, Task<RefundOutcome>> OnRefund { get; set; } = refund => Task.FromResult(Returned(refund));

    /// <summary>What asking about a refund does.</summary>
    public Func<QueryRefund, Task<RefundOutcome>> OnQueryRefund { get; set; } =
        _ => Task.FromResult(new RefundOutcome { State = GatewayState.RefundPending, GatewayCode = "3" });

    public static CreateOutcome Opened => new() { State = GatewayState.Pending, GatewayCode = "0", PayUrl = "https://pay.example/1" };

    /// <summary>The payments that were asked for, each time.</summary>
    public IReadOnlyList<string> Created
    {
        get
        {
            lock (_created)
            {
                return [.. _created];
            }
        }
    }

    public static GatewayNotice StillOpen(QueryPayment query) => new()
    {
        Reference = query.PaymentId, TransactionId = null, Amount = query.Amount, State = GatewayState.Pending, GatewayCode = "1", At = Sample.Noon,
    };

    public static RefundOutcome Returned(RefundPayment refund) =>
        new() { State = GatewayState.Refunded, GatewayCode = "0", TransactionId = "r-" + refund.RefundId };

    public static byte[] Body(string reference, string transactionId, long amount, GatewayState state = GatewayState.Succeeded) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{reference}|{transactionId}|{amount}|{state}"));

    public ValueTask<IGatewayAccount?> FindAccountAsync(string account, CancellationToken cancellationToken) =>
        new(account == Sample.Account ? this : null);

    public Task<CreateOutcome> CreateAsync(CreatePayment request, CancellationToken cancellationToken)
    {
        lock (_created)
        {
            _created.Add(request.PaymentId);
        }

        return OnCreate(request);
    }

    public Task<GatewayNotice> QueryAsync(QueryPayment request, CancellationToken cancellationToken) => OnQuery(request);

    public Task<RefundOutcome> RefundAsync(RefundPayment request, CancellationToken cancellationToken) => OnRefund(request);

    public Task<RefundOutcome> QueryRefundAsync(QueryRefund request, CancellationToken cancellationToken) => OnQueryRefund(request);

    public NotificationReading Read(in NotificationMessage message) =>
        Encoding.UTF8.GetString(message.Body).Split('|') is [var reference, var transactionId, var amount, var state]
            ? NotificationReading.Verified(new GatewayNotice
            {
                Reference = reference,
                TransactionId = transactionId.Length == 0 ? null : transactionId,
                Amount = new VndAmount(long.Parse(amount, CultureInfo.InvariantCulture)),
                State = Enum.Parse<GatewayState>(state),
                GatewayCode = "0",
                At = Sample.Noon.AddMinutes(5),
            })
            : NotificationReading.Rejected(NotificationFault.BadSignature, "The signature is wrong.");

    public byte[] Mask(in NotificationMessage message) => "***"u8.ToArray();

    public NotificationAnswer Answer(NotificationDisposition disposition) =>
        new(disposition < NotificationDisposition.Malformed ? 204 : 400);
}
