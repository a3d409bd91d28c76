using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments.Refunds;

/// <summary>Decides what a gateway's word about a refund changes, and commits it where nobody waits for an answer.</summary>
internal sealed class RefundApplier(
    CommandRunner runner,
    IPaymentStore payments,
    ISessionStore sessions,
    GatewayDirectory gateways,
    TimeProvider clock,
    ILogger<RefundApplier> log)
{
    /// <summary>Applies an answer to an inquiry.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="asked">The refund as it was when the question was put.</param>
    /// <param name="outcome">The gateway's word.</param>
    /// <param name="cancellationToken">Ends the work before the next commit.</param>
    public async Task ApplyAsync(string tenantId, Inquiry inquiry, Refund asked, RefundOutcome outcome, CancellationToken cancellationToken)
    {
        await runner.RunAsync(
            async ct => (await DecideAsync(tenantId, asked.Id, (inquiry, asked), outcome, ct)).Commit, cancellationToken);
        Log.RefundAnswered(log, asked.Id, outcome.State, outcome.GatewayCode);
    }

    /// <summary>Reads, decides about the gateway's answer to the refund itself, and says what to commit.</summary>
    public Task<Decision<Refund>> DecideAsync(string tenantId, string refundId, RefundOutcome outcome, CancellationToken cancellationToken) =>
        DecideAsync(tenantId, refundId, question: null, outcome, cancellationToken);

    private async Task<Decision<Refund>> DecideAsync(
        string tenantId, string refundId, (Inquiry Inquiry, Refund Asked)? question, RefundOutcome outcome, CancellationToken cancellationToken)
    {
        var refund = await payments.FindRefundAsync(tenantId, refundId, cancellationToken) ?? throw Vanished();
        var payment = await payments.FindPaymentAsync(tenantId, refund.PaymentId, cancellationToken) ?? throw Vanished();
        var session = await sessions.FindSessionAsync(tenantId, refund.SessionId, cancellationToken) ?? throw Vanished();
        var refunds = await payments.ListRefundsAsync(tenantId, payment.Id, cancellationToken);
        var now = clock.GetUtcNow();
        var word = RefundRules.About(refund, refunds, question is { Asked: var asked } ? RefundRules.Since(asked, refund, outcome) : outcome);
        var change = RefundRules.Apply(refund, word, payment, session, now);
        var after = change?.Refund ?? refund;
        var commit = new Commit
        {
            TenantId = tenantId,
            Refund = change is null ? null : new RefundWrite(change.Refund, refund.Version),
            Payments = change?.Payment is { } changed ? [new PaymentWrite(changed, payment.Version)] : [],
            Sessions = change?.Session is { } less ? [new SessionWrite(less, session.Version)] : [],
            Events = change?.Session is { } at ? [PaymentEvents.Refunded(at, payment, change.Refund, now)] : [],
            Inquiries = FollowUp(after, question?.Inquiry, payment.Gateway, now),
        };
        return new Decision<Refund>(commit, after);
    }

    private InquiryWrite[] FollowUp(Refund refund, Inquiry? asked, string gatewayName, DateTimeOffset now)
    {
        if (RefundRules.IsFinal(refund.State))
        {
            return [InquiryWrite.Drop(refund.Id)];
        }

        return asked is not null && gateways.Find(gatewayName) is { } gateway
            ? [InquirySchedule.Next(asked, refund.CreatedAt, now, gateway.Capabilities)]
            : [];
    }

    private static QrPilotException Vanished() => new(ErrorCodes.PaymentNotFound, "A refund of ours, or what it hangs on, has vanished.");
}
