using QrPilot.Sdk.Events;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments;

/// <summary>Applies what a gateway says about a payment in one transaction with all that follows from it. Two hosts that apply the same
/// notice at once apply it once: the payment's version and the unique gateway transaction decide.</summary>
internal sealed class NoticeApplier(
    CommandRunner runner, IPaymentStore payments, GatewayDirectory gateways, IIdSource ids, TimeProvider clock)
{
    /// <returns>What became of the notice.</returns>
    public async Task<NotificationDisposition> ApplyAsync(NoticeSource source, GatewayNotice notice, CancellationToken cancellationToken)
    {
        var disposition = NotificationDisposition.Repeated;
        await runner.RunAsync(
            async ct =>
            {
                (disposition, var commit) = await DecideAsync(source, notice, ct);
                return commit;
            },
            cancellationToken);
        return disposition;
    }

    private async Task<(NotificationDisposition Disposition, Commit Commit)> DecideAsync(
        NoticeSource source, GatewayNotice notice, CancellationToken cancellationToken)
    {
        var tenantId = source.TenantId;
        var (payment, session, known) = await payments.ReadNoticeSubjectAsync(
            tenantId, source.Gateway, source.Account, notice.Reference, NotificationRules.TransactionOf(notice), cancellationToken);
        var now = clock.GetUtcNow();
        var decision = NotificationRules.Decide(notice, payment, session, known, () => CaptureOf(source, notice), now);
        var commit = new Commit
        {
            TenantId = tenantId,
            Capture = decision.Capture,
            Payments = decision.Payment is null ? [] : [new PaymentWrite(decision.Payment, payment!.Version)],
            Sessions = decision.Session is null ? [] : [new SessionWrite(decision.Session, session!.Version)],
            Events = EventsOf(decision, session, notice.At, now),
            Notification = source.NotificationId is null ? null : new NotificationMark(
                source.NotificationId,
                decision.Disposition == NotificationDisposition.Repeated ? NotificationOutcome.Repeated : NotificationOutcome.Applied,
                payment?.Id,
                decision.Detail),
            Inquiries = payment is null ? [] : FollowUp(source, notice, decision.Payment ?? payment, now),
        };
        return (decision.Disposition, commit);
    }

    /// <summary>A payment that has come to its end is asked about no more; one that an inquiry left open is asked about again.</summary>
    private InquiryWrite[] FollowUp(NoticeSource source, GatewayNotice notice, Payment payment, DateTimeOffset now)
    {
        if (!PaymentRules.MayStillMoveMoney(payment) || NotificationRules.TransactionOf(notice) is not null)
        {
            return [InquiryWrite.Drop(payment.Id)];
        }

        return source.Inquiry is { } asked && gateways.Find(payment.Gateway) is { } gateway
            ? [InquirySchedule.Next(asked, payment.CreatedAt, now, gateway.Capabilities)]
            : [];
    }

    private Capture CaptureOf(NoticeSource source, GatewayNotice notice) => new()
    {
        Id = ids.Next(IdPrefix.Capture),
        Gateway = source.Gateway,
        Account = source.Account,
        TransactionId = NotificationRules.TransactionOf(notice)!,
        Reference = notice.Reference,
        BusinessDate = default,
        Amount = notice.Amount!.Value,
        PaidAt = notice.At,
        ReceivedAt = source.ReceivedAt,
    };

    private static List<EventDraft> EventsOf(NotificationDecision decision, Session? before, DateTimeOffset at, DateTimeOffset now)
    {
        var events = new List<EventDraft>();
        if (decision.Payment is { } payment && PaymentRules.IsOutcome(payment.State))
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
