using System.Text;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.VNPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>A terminal at work: keys as bytes and its own circuit breaker.</summary>
internal sealed class VNPayAccount : IGatewayAccount
{
    /// <summary>Longer than a call and the difference of two clocks.</summary>
    private static readonly TimeSpan ArrivesWithin = TimeSpan.FromMinutes(5);

    private readonly GatewayCaller _caller;
    private readonly TimeProvider _clock;
    private readonly Uri _endpoint;

    public VNPayAccount(string name, VNPayAccountOptions options, GatewayCaller caller, TimeProvider clock)
    {
        Name = name;
        Options = options;
        Keys = options.PreviousHashSecret is { IsSet: true } previous
            ? [Bytes(options.HashSecret), Bytes(previous)]
            : [Bytes(options.HashSecret)];
        _caller = caller;
        _clock = clock;
        _endpoint = new Uri(options.Endpoint);
    }

    public string Name { get; }

    public string Tenant => Options.Tenant;

    public VNPayAccountOptions Options { get; }

    // Keys are internal, so that no serializer finds them.
    /// <summary>The key that signs and verifies, then the one that only verifies.</summary>
    internal byte[][] Keys { get; }

    public Task<CreateOutcome> CreateAsync(CreatePayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Options.ReturnUrl is { Length: > 0 }
            ? Task.FromResult(VNPayCreate.Open(this, request))
            : Task.FromException<CreateOutcome>(new QrPilotException(
                ErrorCodes.InvalidConfiguration,
                $"{VNPayOptions.Section}:{Name}:ReturnUrl is missing; set it to the page to which VNPay sends the guest back."));
    }

    public async Task<GatewayNotice> QueryAsync(QueryPayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = _clock.GetUtcNow();
        var body = VNPayQuerydr.Write(this, request.PaymentId, request.CreatedAt, request.TransactionId, NewRequestId(now), now);
        var answer = await CallAsync(VNPayQuerydr.Command, body, cancellationToken);
        Believe(VNPayAnswer.TroubleOfQuery(this, request.PaymentId, answer));
        return VNPayQuerydr.Notice(this, request, answer, now);
    }

    public async Task<RefundOutcome> RefundAsync(RefundPayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.IsRepeat && !VNPayTime.IsSameDay(request.CreatedAt, _clock.GetUtcNow() + ArrivesWithin))
        {
            // A request id is known for a day: sent again tomorrow, the same refund could be carried out twice.
            return await QueryRefundAsync(request.Question, cancellationToken);
        }

        var answer = await CallAsync(VNPayRefund.Command, VNPayRefund.Write(this, request), cancellationToken);
        Believe(VNPayAnswer.TroubleOfRefund(this, request, answer));
        return VNPayRefund.Outcome(answer);
    }

    public async Task<RefundOutcome> QueryRefundAsync(QueryRefund request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = _clock.GetUtcNow();
        // The number is the payment's: to name it would ask for the payment, not for what followed.
        var body = VNPayQuerydr.Write(this, request.PaymentId, request.PaymentCreatedAt, transactionId: null, NewRequestId(now), now);
        var answer = await CallAsync(VNPayQuerydr.Command, body, cancellationToken);
        Believe(VNPayAnswer.TroubleOfQuery(this, request.PaymentId, answer));
        return VNPayQuerydr.Refund(request, answer);
    }

    public NotificationReading Read(in NotificationMessage message) => VNPayNotificationReader.Read(this, message.Body);

    public byte[] Mask(in NotificationMessage message) => VNPayMask.Hide(message.Body);

    private static string NewRequestId(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    private static byte[] Bytes(Secret secret) => Encoding.UTF8.GetBytes(secret.Reveal());

    // Nothing is sent twice: VNPay turns away a question with a known id, and promises nothing about a refund that comes again.
    private async Task<VNPayResponse> CallAsync(string name, byte[] body, CancellationToken cancellationToken)
    {
        var call = new GatewayCall { Name = name, Address = _endpoint, Body = body, MayRepeat = false };
        var reply = await _caller.SendAsync(call, cancellationToken);
        return VNPayAnswer.Parse(reply)
            ?? throw _caller.Trouble($"answered HTTP {reply.Status} with something that is not one of its answers", isTransient: false);
    }

    private void Believe(string? trouble)
    {
        if (trouble is not null)
        {
            throw _caller.Trouble(trouble, isTransient: false);
        }
    }
}
