using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments.Refunds;

/// <summary>Gives money back. Our record is durable before the gateway hears of it, and what it reserves of the payment cannot be given
/// back a second time.</summary>
public sealed class RefundService
{
    private readonly GatewayConversation _conversation;
    private readonly PaymentService _paymentService;
    private readonly IPaymentStore _payments;
    private readonly GatewayDirectory _gateways;
    private readonly RefundApplier _applier;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly AuditTrail _audit;

    internal RefundService(
        GatewayConversation conversation,
        PaymentService paymentService,
        IPaymentStore payments,
        GatewayDirectory gateways,
        RefundApplier applier,
        IIdSource ids,
        TimeProvider clock,
        AuditTrail audit)
    {
        _audit = audit;
        _conversation = conversation;
        _paymentService = paymentService;
        _payments = payments;
        _gateways = gateways;
        _applier = applier;
        _ids = ids;
        _clock = clock;
    }

    /// <summary>Gives a payment back, or a part of it. A repeated request goes on where the first one stopped and gives nothing back twice.</summary>
    /// <exception cref="CommandException">There is no such payment, it has not succeeded, less is left of it, the gateway has no refunds,
    /// or it could not be reached (then the refund stands, and the same request may be sent again).</exception>
    public Task<Reply> RequestAsync(Caller caller, RefundCommand command, ReplyPlan<Refund> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(plan);
        caller.Require(StaffRight.Refund);
        return _conversation.RunAsync(
            caller.TenantId,
            plan,
            ct => BeginAsync(caller, command, ct),
            (refundId, ct) => ResumeAsync(caller.TenantId, refundId, ct),
            (refundId, ct) => SendAsync(caller.TenantId, refundId, ct),
            (refundId, outcome, ct) => _applier.DecideAsync(caller.TenantId, refundId, outcome, ct),
            cancellationToken);
    }

    /// <summary>The refunds of a payment, oldest first.</summary>
    /// <exception cref="CommandException">There is no such payment for this caller.</exception>
    public async Task<IReadOnlyList<Refund>> ListAsync(Caller caller, string paymentId, CancellationToken cancellationToken)
    {
        var payment = await _paymentService.ReadAsync(caller, paymentId, cancellationToken);
        return await _payments.ListRefundsAsync(caller.TenantId, payment.Id, cancellationToken);
    }

    private async Task<(string RefundId, Commit Commit)> BeginAsync(Caller caller, RefundCommand command, CancellationToken cancellationToken)
    {
        var payment = await _paymentService.ReadAsync(caller, command.PaymentId, cancellationToken);
        var (gateway, _) = await _gateways.RequireAsync(payment.Gateway, payment.Account, caller.TenantId, cancellationToken);
        var earlier = await _payments.ListRefundsAsync(caller.TenantId, payment.Id, cancellationToken);
        var amount = RefundRules.AmountOf(payment, earlier, command.Amount, gateway.Capabilities);
        var now = _clock.GetUtcNow();
        var refund = new Refund
        {
            Id = _ids.Next(IdPrefix.Refund),
            PaymentId = payment.Id,
            SessionId = payment.SessionId,
            Amount = amount,
            Reason = command.Reason,
            RequestedBy = caller.Id,
            State = RefundState.Opening,
            CreatedAt = now,
            SentAt = now,
            Version = 1,
        };
        var reserved = payment with { Refunded = payment.Refunded + amount, Version = payment.Version + 1 };
        var commit = new Commit
        {
            TenantId = caller.TenantId,
            Refund = new RefundWrite(refund, null),
            Payments = [new PaymentWrite(reserved, payment.Version)],
            Inquiries = gateway.Capabilities.CanQueryRefund ? [InquirySchedule.First(refund.Id, now)] : [],
            Audit = _audit.Note(caller, AuditActions.RefundRequested, refund.Id, payment.StoreId, amount, refund.Reason),
        };
        return (refund.Id, commit);
    }

    /// <summary>Notes that it is sent again, so that no answer to an older question is taken for the end of it.</summary>
    private async Task<Commit> ResumeAsync(string tenantId, string refundId, CancellationToken cancellationToken)
    {
        var refund = await _payments.FindRefundAsync(tenantId, refundId, cancellationToken) ?? throw Vanished();
        var again = refund with { SentAt = _clock.GetUtcNow(), Version = refund.Version + 1 };
        return new Commit { TenantId = tenantId, Refund = RefundRules.IsFinal(refund.State) ? null : new RefundWrite(again, refund.Version) };
    }

    private async Task<RefundOutcome> SendAsync(string tenantId, string refundId, CancellationToken cancellationToken)
    {
        var refund = await _payments.FindRefundAsync(tenantId, refundId, cancellationToken) ?? throw Vanished();
        if (RefundRules.IsFinal(refund.State))
        {
            // Asking has told the end after an answer was lost. A gateway that never had the refund would carry it out now.
            return RefundRules.EndOf(refund);
        }

        var payment = await _payments.FindPaymentAsync(tenantId, refund.PaymentId, cancellationToken) ?? throw Vanished();
        var (_, account) = await _gateways.RequireAsync(payment.Gateway, payment.Account, tenantId, cancellationToken);
        var request = new RefundPayment
        {
            RefundId = refund.Id,
            CreatedAt = refund.CreatedAt,
            SentAt = refund.SentAt,
            Amount = refund.Amount,
            PaymentId = payment.Id,
            PaymentCreatedAt = payment.CreatedAt,
            PaymentAmount = payment.Amount,
            TransactionId = payment.TransactionId!,
            Reason = refund.Reason,
            RequestedBy = refund.RequestedBy,
        };
        return await account.RefundAsync(request, cancellationToken);
    }

    private static QrPilotException Vanished() => new(ErrorCodes.PaymentNotFound, "A payment or refund of ours has vanished.");
}
