using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments;

/// <summary>The inbox of gateways' notifications: store the bytes, then verify, then apply in one transaction, then answer.</summary>
public sealed class NotificationService
{
    private readonly CommandRunner _runner;
    private readonly IPaymentStore _payments;
    private readonly ISessionStore _sessions;
    private readonly GatewayDirectory _gateways;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly ILogger<NotificationService> _log;

    internal NotificationService(
        CommandRunner runner,
        IPaymentStore payments,
        ISessionStore sessions,
        GatewayDirectory gateways,
        IIdSource ids,
        TimeProvider clock,
        ILogger<NotificationService> log)
    {
        _runner = runner;
        _payments = payments;
        _sessions = sessions;
        _gateways = gateways;
        _ids = ids;
        _clock = clock;
        _log = log;
    }

    /// <summary>Takes a notification in.</summary>
    /// <param name="gatewayName">From the address that received it.</param>
    /// <param name="account">From the address that received it.</param>
    /// <param name="headers">One <c>name: value</c> a line.</param>
    /// <param name="body">The exact bytes.</param>
    /// <param name="cancellationToken">Ends the work before the next commit; what is stored by then is applied later.</param>
    /// <returns>What became of it and what to answer, or null when there is no such gateway or account.</returns>
    public async Task<NotificationReceipt?> ReceiveAsync(
        string gatewayName, string account, string headers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (_gateways.Find(gatewayName) is not { } gateway || gateway.TenantOf(account) is not { } tenantId)
        {
            return null;
        }

        var received = new ReceivedNotification
        {
            Id = _ids.Next(IdPrefix.Notification),
            Gateway = gateway.Name,
            Account = account,
            ReceivedAt = _clock.GetUtcNow(),
            Headers = headers,
            Body = body,
        };
        await _payments.AddNotificationAsync(tenantId, received, cancellationToken);
        var disposition = await ApplyAsync(tenantId, gateway, received, cancellationToken);
        return new NotificationReceipt(disposition, gateway.Answer(disposition));
    }

    /// <summary>Applies notifications that were stored but not applied, because a host died or storage failed in between.</summary>
    /// <param name="olderThan">Leaves younger ones to whoever works on them.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the work between two notifications.</param>
    /// <returns>How many were found.</returns>
    public async Task<int> ApplyLeftoversAsync(TimeSpan olderThan, int limit, CancellationToken cancellationToken)
    {
        var leftovers = await _payments.ListUnappliedNotificationsAsync(_clock.GetUtcNow() - olderThan, limit, cancellationToken);
        foreach (var (tenantId, received) in leftovers)
        {
            if (_gateways.Find(received.Gateway) is { } gateway && gateway.TenantOf(received.Account) == tenantId)
            {
                await TryApplyAsync(tenantId, gateway, received, cancellationToken);
            }
        }

        return leftovers.Count;
    }

    /// <summary>A leftover that cannot be applied stays in the inbox and does not hold up the others.</summary>
    private async Task TryApplyAsync(
        string tenantId, IPaymentGateway gateway, ReceivedNotification received, CancellationToken cancellationToken)
    {
        try
        {
            await ApplyAsync(tenantId, gateway, received, cancellationToken);
        }
        catch (QrPilotException failure)
        {
            Log.LeftoverFailed(_log, received.Id, gateway.Name, failure);
        }
    }

    private async Task<NotificationDisposition> ApplyAsync(
        string tenantId, IPaymentGateway gateway, ReceivedNotification received, CancellationToken cancellationToken)
    {
        var reading = gateway.Read(received.Account, received.Body.Span);
        if (reading.Notice is not { } notice)
        {
            return await RejectAsync(tenantId, received, reading, cancellationToken);
        }

        var disposition = NotificationDisposition.Repeated;
        await _runner.RunAsync(
            async ct =>
            {
                var decision = await DecideAsync(tenantId, received, notice, ct);
                disposition = decision.Disposition;
                return decision.Commit;
            },
            cancellationToken);
        Log.NotificationApplied(_log, received.Id, gateway.Name, disposition);
        return disposition;
    }

    private async Task<NotificationDisposition> RejectAsync(
        string tenantId, ReceivedNotification received, NotificationReading reading, CancellationToken cancellationToken)
    {
        var mark = new NotificationMark(received.Id, NotificationOutcome.Rejected, PaymentId: null, reading.Detail);
        await _runner.RunAsync(_ => Task.FromResult<Commit?>(new Commit { TenantId = tenantId, Notification = mark }), cancellationToken);
        Log.NotificationRejected(_log, received.Id, received.Gateway, received.Account, reading.Fault, reading.Detail);
        return reading.Fault switch
        {
            NotificationFault.BadSignature => NotificationDisposition.BadSignature,
            NotificationFault.WrongAccount => NotificationDisposition.WrongAccount,
            _ => NotificationDisposition.Malformed,
        };
    }

    private async Task<(NotificationDisposition Disposition, Commit Commit)> DecideAsync(
        string tenantId, ReceivedNotification received, GatewayNotice notice, CancellationToken cancellationToken)
    {
        var payment = await FindPaymentAsync(tenantId, received, notice, cancellationToken);
        var session = payment is null ? null : await _sessions.FindSessionAsync(tenantId, payment.SessionId, cancellationToken);
        var known = notice.TransactionId is null
            ? null
            : await _payments.FindCaptureAsync(tenantId, received.Gateway, received.Account, notice.TransactionId, cancellationToken);
        var now = _clock.GetUtcNow();
        var decision = NotificationRules.Decide(notice, payment, session, known, _ => CaptureOf(received, notice), now);
        var commit = new Commit
        {
            TenantId = tenantId,
            Capture = decision.Capture,
            Payments = decision.Payment is null ? [] : [new PaymentWrite(decision.Payment, payment!.Version)],
            Sessions = decision.Session is null ? [] : [new SessionWrite(decision.Session, session!.Version)],
            Events = EventsOf(decision, session, notice.At, now),
            Notification = new NotificationMark(
                received.Id,
                decision.Disposition == NotificationDisposition.Repeated ? NotificationOutcome.Repeated : NotificationOutcome.Applied,
                payment?.Id,
                decision.Detail),
        };
        return (decision.Disposition, commit);
    }

    private async Task<Payment?> FindPaymentAsync(
        string tenantId, ReceivedNotification received, GatewayNotice notice, CancellationToken cancellationToken)
    {
        var payment = await _payments.FindPaymentAsync(tenantId, notice.Reference, cancellationToken);
        return payment is not null && payment.Gateway == received.Gateway && payment.Account == received.Account ? payment : null;
    }

    private Capture CaptureOf(ReceivedNotification received, GatewayNotice notice) => new()
    {
        Id = _ids.Next(IdPrefix.Capture),
        Gateway = received.Gateway,
        Account = received.Account,
        TransactionId = notice.TransactionId!,
        Reference = notice.Reference,
        BusinessDate = default,
        Amount = notice.Amount,
        PaidAt = notice.At,
        ReceivedAt = received.ReceivedAt,
    };

    private static List<EventDraft> EventsOf(NotificationDecision decision, Session? before, DateTimeOffset at, DateTimeOffset now)
    {
        var events = new List<EventDraft>();
        if (decision.Payment is { State: not PaymentState.Pending and not PaymentState.Unknown } payment)
        {
            events.Add(PaymentEvents.Changed(decision.Session ?? before!, payment, at, now));
        }

        if (decision.Session is { } after && before!.State == SessionState.Open && after.State != SessionState.Open)
        {
            events.Add(SessionEvents.Ended(after, now));
        }

        return events;
    }
}
