using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments;

/// <summary>Opens payments at gateways. Our record is durable before the gateway hears of it, so that no money can come unannounced.</summary>
public sealed class PaymentService
{
    private readonly GatewayConversation _conversation;
    private readonly SessionService _sessions;
    private readonly ICatalogStore _catalog;
    private readonly IPaymentStore _payments;
    private readonly GatewayDirectory _gateways;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;

    internal PaymentService(
        GatewayConversation conversation,
        SessionService sessions,
        ICatalogStore catalog,
        IPaymentStore payments,
        GatewayDirectory gateways,
        IIdSource ids,
        TimeProvider clock)
    {
        _conversation = conversation;
        _sessions = sessions;
        _catalog = catalog;
        _payments = payments;
        _gateways = gateways;
        _ids = ids;
        _clock = clock;
    }

    /// <summary>Opens a payment. A repeated request goes on where the first one stopped and never opens a second.</summary>
    /// <exception cref="CommandException">There is no such session, it has ended, nothing is left to pay, the amount does not fit,
    /// or the gateway could not be reached (then the payment stands and the same request may be sent again).</exception>
    public Task<Reply> RequestAsync(Caller caller, PaymentCommand command, ReplyPlan<Payment> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(plan);
        return _conversation.RunAsync(
            caller.TenantId,
            plan,
            ct => BeginAsync(caller, command, ct),
            (_, _) => Task.FromResult(new Commit { TenantId = caller.TenantId }),
            (paymentId, ct) => OpenAsync(caller.TenantId, paymentId, command.PayerAddress, ct),
            (paymentId, outcome, ct) => FinishAsync(caller.TenantId, paymentId, outcome, ct),
            cancellationToken);
    }

    /// <summary>A payment.</summary>
    /// <exception cref="CommandException">There is no such payment for this caller.</exception>
    public async Task<Payment> ReadAsync(Caller caller, string paymentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var payment = await _payments.FindPaymentAsync(caller.TenantId, paymentId, cancellationToken);
        return payment is not null && caller.MayTouch(payment.SessionId) && caller.MayReach(payment.StoreId)
            ? payment
            : throw new CommandException(RefusalKind.NotFound, ErrorCodes.PaymentNotFound, "There is no such payment.");
    }

    private async Task<(string PaymentId, Commit Commit)> BeginAsync(Caller caller, PaymentCommand command, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var session = (await _sessions.ReadAsync(caller, command.SessionId, cancellationToken)).Session;
        if (session.State != SessionState.Open)
        {
            throw SessionService.SessionEnded();
        }

        var store = await _catalog.FindStoreAsync(caller.TenantId, session.StoreId, cancellationToken)
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.StoreNotFound, "There is no such store.");
        var (gateway, account) = await _gateways.RequireAsync(command.Gateway, store.GatewayAccount, caller.TenantId, cancellationToken);
        var at = caller.TimeOf(command.OccurredAt, now);
        var payment = new Payment
        {
            Id = _ids.Next(IdPrefix.Payment),
            SessionId = session.Id,
            StoreId = session.StoreId,
            BusinessDate = session.BusinessDate,
            Gateway = gateway.Name,
            Account = account.Name,
            Amount = AmountOf(command, session, gateway),
            State = PaymentState.Opening,
            RequestedAt = at,
            CreatedAt = now,
            Version = 1,
        };
        var commit = new Commit
        {
            TenantId = caller.TenantId,
            Payments = [new PaymentWrite(payment, null)],
            Touches = SessionRules.Touch(session, at, now) is { } touch ? [touch] : [],
            Events = [PaymentEvents.Requested(session, payment, now)],
            Inquiries = gateway.Capabilities.CanQuery ? [InquirySchedule.First(payment.Id, now)] : [],
        };
        return (payment.Id, commit);
    }

    private async Task<CreateOutcome> OpenAsync(string tenantId, string paymentId, string? payerAddress, CancellationToken cancellationToken)
    {
        var payment = await RequireAsync(tenantId, paymentId, cancellationToken);
        var (_, account) = await _gateways.RequireAsync(payment.Gateway, payment.Account, tenantId, cancellationToken);
        var store = await _catalog.FindStoreAsync(tenantId, payment.StoreId, cancellationToken);
        var request = new CreatePayment
        {
            PaymentId = payment.Id,
            Amount = payment.Amount,
            Description = $"Thanh toán tại {store?.Name ?? payment.StoreId}",
            CreatedAt = payment.CreatedAt,
            PayerAddress = payerAddress,
        };
        return await account.CreateAsync(request, cancellationToken);
    }

    private async Task<Decision<Payment>> FinishAsync(
        string tenantId, string paymentId, CreateOutcome outcome, CancellationToken cancellationToken)
    {
        var known = await RequireAsync(tenantId, paymentId, cancellationToken);
        var now = _clock.GetUtcNow();
        var opened = Opened(known, outcome);
        var ended = opened.State != known.State && PaymentRules.IsOutcome(opened.State);
        var session = ended ? (await _sessions.ReadAsync(SystemCaller(tenantId), known.SessionId, cancellationToken)).Session : null;
        var commit = new Commit
        {
            TenantId = tenantId,
            Payments = [new PaymentWrite(opened, known.Version)],
            Events = session is null ? [] : [PaymentEvents.Changed(session, opened, now, now)],
            Inquiries = ended ? [InquiryWrite.Drop(opened.Id)] : [],
        };
        return new Decision<Payment>(commit, opened);
    }

    /// <summary>The payment after the gateway's answer. A notification may have been quicker: its word stands.</summary>
    private static Payment Opened(Payment known, CreateOutcome outcome) => known with
    {
        State = StateAfter(known.State, GatewayStates.ToPayment(outcome.State)),
        PayUrl = outcome.PayUrl ?? known.PayUrl,
        Deeplink = outcome.Deeplink ?? known.Deeplink,
        QrContent = outcome.QrContent ?? known.QrContent,
        ExpiresAt = outcome.ExpiresAt ?? known.ExpiresAt,
        GatewayCode = known.State == PaymentState.Opening ? outcome.GatewayCode : known.GatewayCode,
        Version = known.Version + 1,
    };

    /// <summary>Opening a payment never makes it paid: money is booked from a notification or an inquiry, with its transaction.</summary>
    private static PaymentState StateAfter(PaymentState known, PaymentState told)
    {
        if (told == PaymentState.Succeeded)
        {
            return known == PaymentState.Opening ? PaymentState.Pending : known;
        }

        return PaymentRules.MayFollow(known, told) ? told : known;
    }

    private static VndAmount AmountOf(PaymentCommand command, Session session, IPaymentGateway gateway)
    {
        if (session.Rest == VndAmount.Zero)
        {
            throw new CommandException(RefusalKind.Contradiction, ErrorCodes.NothingToPay, "The bill has nothing left to pay.");
        }

        var amount = command.Amount ?? session.Rest;
        if (amount > session.Rest)
        {
            throw new CommandException(
                RefusalKind.Contradiction, ErrorCodes.AmountExceedsRest, $"The amount is more than the rest of {session.Rest}.", "amount");
        }

        var limits = gateway.Capabilities.Amounts;
        return limits.Allow(amount)
            ? amount
            : throw new CommandException(
                RefusalKind.Contradiction,
                ErrorCodes.AmountOutsideGatewayLimits,
                $"{gateway.Name} takes {limits.Smallest} to {limits.Largest} in one payment.",
                "amount");
    }

    private async Task<Payment> RequireAsync(string tenantId, string paymentId, CancellationToken cancellationToken) =>
        await _payments.FindPaymentAsync(tenantId, paymentId, cancellationToken)
        ?? throw new QrPilotException(ErrorCodes.PaymentNotFound, "A payment of ours has vanished.");

    private static Caller SystemCaller(string tenantId) => new() { TenantId = tenantId, Id = "system", Scopes = ApiScopes.Admin };
}
