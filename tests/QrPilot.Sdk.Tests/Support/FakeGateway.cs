using System.Globalization;
using System.Text;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Tests.Support;

/// <summary>A gateway that does what the test says. Its notifications are <c>reference|transaction|amount|state</c>;
/// anything else has a bad signature.</summary>
internal sealed class FakeGateway : IPaymentGateway
{
    private readonly List<string> _created = [];

    public string Name => Sample.Gateway;

    public GatewayLimits Limits => new(new VndAmount(1_000), new VndAmount(50_000_000));

    /// <summary>What opening a payment does.</summary>
    public Func<CreatePayment, Task<CreateOutcome>> OnCreate { get; set; } = _ => Task.FromResult(Opened);

    public static CreateOutcome Opened => new() { State = PaymentState.Pending, GatewayCode = "0", PayUrl = "https://pay.example/1" };

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

    public static byte[] Body(string reference, string transactionId, long amount, PaymentState state = PaymentState.Succeeded) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{reference}|{transactionId}|{amount}|{state}"));

    public string? TenantOf(string account) => account == Sample.Account ? Sample.Tenant : null;

    public Task<CreateOutcome> CreateAsync(CreatePayment request, CancellationToken cancellationToken)
    {
        lock (_created)
        {
            _created.Add(request.PaymentId);
        }

        return OnCreate(request);
    }

    public NotificationReading Read(string account, ReadOnlySpan<byte> body) =>
        Encoding.UTF8.GetString(body).Split('|') is [var reference, var transactionId, var amount, var state]
            ? NotificationReading.Verified(new GatewayNotice
            {
                Reference = reference,
                TransactionId = transactionId.Length == 0 ? null : transactionId,
                Amount = new VndAmount(long.Parse(amount, CultureInfo.InvariantCulture)),
                State = Enum.Parse<PaymentState>(state),
                GatewayCode = "0",
                At = Sample.Noon.AddMinutes(5),
            })
            : NotificationReading.Rejected(NotificationFault.BadSignature, "The signature is wrong.");

    public NotificationAnswer Answer(NotificationDisposition disposition) =>
        new(disposition < NotificationDisposition.Malformed ? 204 : 400);
}
