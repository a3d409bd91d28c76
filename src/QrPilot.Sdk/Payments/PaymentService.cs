using Microsoft.Extensions.Options;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
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
    private readonly CommandRunner _runner;
    private readonly SessionService _sessions;
    private readonly ICatalogStore _catalog;
    private readonly IPaymentStore _payments;
    private readonly GatewayDirectory _gateways;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _lock;

    internal PaymentService(
        CommandRunner runner,
        SessionService sessions,
        ICatalogStore catalog,
        IPaymentStore payments,
        GatewayDirectory gateways,
        IIdSource ids,
        TimeProvider clock,
        IOptions<QrPilotOptions> options)
    {
        _runner = runner;
        _sessions = sessions;
        _catalog = catalog;
        _payments = payments;
        _gateways = gateways;
        _ids = ids;
        _clock = clock;
        _lock = options.Value.RequestLock;
    }

    /// <summary>Opens a payment. A repeated request goes on where the first one stopped and never opens a second.</summary>
    /// <exception cref="CommandException">There is no such session, it has ended, nothing is left to pay, the amount does not fit,
    /// or the gateway could not be reached (then the payment stands and the same request may be sent again).</exception>
    public async Task<Reply> RequestAsync(Caller caller, PaymentCommand command, ReplyPlan<Payment> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(plan);
        var (opening, running, answer) = await BeginAsync(caller, command, plan, cancellationToken);
        if (answer is not null)
        {
            return answer;
        }

        var outcome = await OpenAsync(caller.TenantId, command, opening!, running, cancellationToken);
        return await FinishAsync(caller.TenantId, opening!.Id, outcome, plan, cancellationToken);
    }

    /// <summary>A payment.</summary>
    /// <exception cref="CommandException">There is no such payment for this caller.</exception>
    public async Task<Payment> ReadAsync(Caller caller, string paymentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var payment = await _payments.FindPaymentAsync(caller.TenantId, paymentId, cancellationToken);
        return payment is not null && caller.MayTouch(payment.SessionId)
            ? payment
            : throw new CommandException(RefusalKind.NotFound, ErrorCodes.PaymentNotFound, "There is no such payment.");
    }

    /// <summary>Makes our record durable, or takes over that of an earlier try.</summary>
    private async Task<(Payment? Opening, RequestRecord? Running, Reply? Answer)> BeginAsync(
        Caller caller, PaymentCommand command, ReplyPlan<Payment> plan, CancellationToken cancellationToken)
    {
        Payment? opening = null;
        RequestRecord? running = null;
        Reply? answer = null;
        await _runner.RunAsync(
            async ct =>
            {
                var now = _clock.GetUtcNow();
                var known = await _runner.FindAsync(caller.TenantId, plan.Request, ct);
                if (known?.Answer is { } stored)
                {
                    answer = new Reply(stored, Replayed: true);
                    return null;
                }

                if (known is not null)
                {
                    if (known.LockedUntil > now)
                    {
                        throw CommandRunner.StillRunning(known, now);
                    }

                    opening = await _payments.FindPaymentAsync(caller.TenantId, known.ResourceId!, ct);
                    running = known with { LockedUntil = now + _lock };
                    return new Commit { TenantId = caller.TenantId, Request = new RequestWrite(running, known.LockedUntil) };
                }

                var (payment, commit) = await DecideAsync(caller, command, now, ct);
                opening = payment;
                running = Running(plan.Request, payment.Id, now);
                return commit with { Request = running is null ? null : new RequestWrite(running, ExpectedLock: null) };
            },
            cancellationToken);
        return (opening, running, answer);
    }

    private async Task<(Payment Payment, Commit Commit)> DecideAsync(
        Caller caller, PaymentCommand command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var detail = await _sessions.ReadAsync(caller, command.SessionId, cancellationToken);
        var session = detail.Session;
        if (session.State != SessionState.Open)
        {
            throw SessionService.SessionEnded();
        }

        var store = await _catalog.FindStoreAsync(caller.TenantId, session.StoreId, cancellationToken)
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.StoreNotFound, "There is no such store.");
        var (gateway, _) = await _gateways.RequireAsync(command.Gateway, store.GatewayAccount, caller.TenantId, cancellationToken);
        var at = caller.TimeOf(command.OccurredAt, now);
        var payment = new Payment
        {
            Id = _ids.Next(IdPrefix.Payment),
            SessionId = session.Id,
            StoreId = session.StoreId,
            BusinessDate = session.BusinessDate,
            Gateway = gateway.Name,
            Account = store.GatewayAccount,
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
            Touches = [new SessionTouch(session.Id, at, now)],
            Events = [PaymentEvents.Requested(session, payment, now)],
            Inquiries = gateway.Capabilities.CanQuery ? [InquirySchedule.First(payment.Id, now)] : [],
        };
        return (payment, commit);
    }

    private async Task<CreateOutcome> OpenAsync(
        string tenantId, PaymentCommand command, Payment payment, RequestRecord? running, CancellationToken cancellationToken)
    {
        var (_, account) = await _gateways.RequireAsync(payment.Gateway, payment.Account, tenantId, cancellationToken);
        var store = await _catalog.FindStoreAsync(tenantId, payment.StoreId, cancellationToken);
        try
        {
            var request = new CreatePayment
            {
                PaymentId = payment.Id,
                Amount = payment.Amount,
                Description = $"Thanh toán tại {store?.Name ?? payment.StoreId}",
                CreatedAt = payment.CreatedAt,
                PayerAddress = command.PayerAddress,
            };
            return await account.CreateAsync(request, cancellationToken);
        }
        catch (GatewayException failure)
        {
            await ReleaseAsync(tenantId, running);
            throw new CommandException(
                RefusalKind.GatewayUnavailable,
                ErrorCodes.GatewayUnavailable,
                failure.Message,
                retryAfter: failure.IsTransient ? TimeSpan.FromSeconds(5) : null);
        }
    }

    /// <summary>Lets the next try take the request over at once. The payment stays as it is: nobody knows whether it is open.</summary>
    private async Task ReleaseAsync(string tenantId, RequestRecord? running)
    {
        if (running is not null)
        {
            var free = running with { LockedUntil = _clock.GetUtcNow() };
            var commit = new Commit { TenantId = tenantId, Request = new RequestWrite(free, running.LockedUntil) };
            await _runner.TryCommitAsync(commit, CancellationToken.None);
        }
    }

    /// <summary>Makes the outcome durable. Another try may have taken the request over and been quicker: then its answer is the answer.</summary>
    private async Task<Reply> FinishAsync(
        string tenantId,
        string paymentId,
        CreateOutcome outcome,
        ReplyPlan<Payment> plan,
        CancellationToken cancellationToken)
    {
        Reply? reply = null;
        await _runner.RunAsync(
            async ct =>
            {
                var record = await _runner.FindAsync(tenantId, plan.Request, ct);
                if (record?.Answer is { } stored)
                {
                    reply = new Reply(stored, Replayed: true);
                    return null;
                }

                var now = _clock.GetUtcNow();
                var known = await _payments.FindPaymentAsync(tenantId, paymentId, ct)
                    ?? throw new QrPilotException(ErrorCodes.PaymentNotFound, "A payment of ours has vanished.");
                var opened = Opened(known, outcome);
                var answer = plan.Write(opened);
                reply = new Reply(answer, Replayed: false);
                var failed = opened.State != known.State && PaymentRules.IsOutcome(opened.State);
                var session = failed ? (await _sessions.ReadAsync(SystemCaller(tenantId), known.SessionId, ct)).Session : null;
                return new Commit
                {
                    TenantId = tenantId,
                    Payments = [new PaymentWrite(opened, known.Version)],
                    Events = session is null ? [] : [PaymentEvents.Changed(session, opened, now, now)],
                    Inquiries = failed ? [InquiryWrite.Drop(opened.Id)] : [],
                    Request = record is null ? null : new RequestWrite(record with { LockedUntil = null, Answer = answer }, record.LockedUntil),
                };
            },
            cancellationToken);
        return reply!;
    }

    /// <summary>The payment after the gateway's answer. A notification may have been quicker: its word stands.</summary>
    private static Payment Opened(Payment known, CreateOutcome outcome) => known with
    {
        State = StateAfter(known.State, GatewayStates.ToPayment(outcome.State)),
        ExpiresAt = outcome.ExpiresAt ?? known.ExpiresAt,
        PayUrl = outcome.PayUrl ?? known.PayUrl,
        Deeplink = outcome.Deeplink ?? known.Deeplink,
        QrContent = outcome.QrContent ?? known.QrContent,
        GatewayCode = known.State == PaymentState.Opening ? outcome.GatewayCode : known.GatewayCode,
        Version = known.Version + 1,
    };

    /// <summary>Opening a payment never makes it paid: money is booked from a notification or an inquiry, with its transaction.</summary>
    private static PaymentState StateAfter(PaymentState known, PaymentState told) => told == PaymentState.Succeeded
        ? known == PaymentState.Opening ? PaymentState.Pending : known
        : PaymentRules.MayFollow(known, told) ? told : known;

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

        return gateway.Capabilities.Amounts.Allow(amount)
            ? amount
            : throw new CommandException(
                RefusalKind.Contradiction,
                ErrorCodes.AmountOutsideGatewayLimits,
                $"{gateway.Name} takes {gateway.Capabilities.Amounts.Smallest} to {gateway.Capabilities.Amounts.Largest} in one payment.",
                "amount");
    }

    private RequestRecord? Running(IdempotentRequest? request, string paymentId, DateTimeOffset now) => request is null
        ? null
        : new RequestRecord
        {
            Scope = request.Scope,
            Key = request.Key,
            Fingerprint = request.Fingerprint,
            CreatedAt = now,
            LockedUntil = now + _lock,
            ResourceId = paymentId,
        };

    private static Caller SystemCaller(string tenantId) => new() { TenantId = tenantId, Id = "system", Scopes = ApiScopes.Admin };
}
