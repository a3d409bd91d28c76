using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>An account at work: sends what the message files write and hands them what comes back.</summary>
internal sealed class MoMoAccount(MoMoMerchant merchant, GatewayCaller caller, IIdSource ids, TimeProvider clock, ILogger logger)
    : IGatewayAccount
{
    private const string QuestionPrefix = "qry_";

    public string Name => merchant.Name;

    public string Tenant => merchant.Options.Tenant;

    public async Task<CreateOutcome> CreateAsync(CreatePayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reply = await caller.SendAsync(MoMoCreate.Call(merchant, request), cancellationToken);
        var outcome = MoMoCreate.Outcome(merchant, request, reply) ?? await FindAsync(request.PaymentId, cancellationToken);
        if (outcome.State != GatewayState.Pending)
        {
            Log.NotOpened(logger, merchant.Who, request.PaymentId, outcome.GatewayCode);
        }

        return outcome;
    }

    public async Task<GatewayNotice> QueryAsync(QueryPayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await AskAsync(request.PaymentId, cancellationToken);
    }

    public async Task<GatewayNotice> ConfirmAsync(ConfirmPayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reply = await caller.SendAsync(MoMoConfirm.Call(merchant, request), cancellationToken);
        return MoMoConfirm.Notice(merchant, request, reply, clock.GetUtcNow()) ?? await AskAsync(request.PaymentId, cancellationToken);
    }

    public async Task<RefundOutcome> RefundAsync(RefundPayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reply = await caller.SendAsync(MoMoRefund.Call(merchant, request), cancellationToken);
        var (code, outcome) = MoMoRefund.Read(merchant, request, reply);
        if (!MoMoCodes.MustAskForRefund(code))
        {
            return outcome;
        }

        var purchase = await SendQueryAsync(request.PaymentId, cancellationToken);
        var told = MoMoCodes.OfPayment(purchase.Code, autoCapture: true) == GatewayState.Succeeded;
        return MoMoRefund.Find(merchant, request.RefundId, request.Amount, purchase)
            ?? (told ? outcome : outcome with { State = GatewayState.Unknown });
    }

    public async Task<RefundOutcome> QueryRefundAsync(QueryRefund request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var purchase = await SendQueryAsync(request.PaymentId, cancellationToken);
        return MoMoRefund.Find(merchant, request.RefundId, request.Amount, purchase)
            ?? new RefundOutcome { State = GatewayState.Unknown, GatewayCode = MoMoCodes.Text(purchase.Code) };
    }

    public NotificationReading Read(in NotificationMessage message) => MoMoNotificationReader.Read(merchant, message.Body);

    public byte[] Mask(in NotificationMessage message) => MoMoMask.Apply(message.Body);

    /// <summary>What has become of a payment that MoMo knows already. The ways to pay it were in the answer that was lost.</summary>
    private async Task<CreateOutcome> FindAsync(string paymentId, CancellationToken cancellationToken)
    {
        var notice = await AskAsync(paymentId, cancellationToken);
        return new CreateOutcome { State = notice.State, GatewayCode = notice.GatewayCode };
    }

    private async Task<GatewayNotice> AskAsync(string orderId, CancellationToken cancellationToken) =>
        MoMoQuery.Notice(merchant, orderId, await SendQueryAsync(orderId, cancellationToken), clock.GetUtcNow());

    private async Task<MoMoQueryResponse> SendQueryAsync(string orderId, CancellationToken cancellationToken)
    {
        var answer = await SendQueryOnceAsync(orderId, cancellationToken);

        // MoMo had the question before: an attempt of ours came through and its answer was lost. A new question has a new id.
        return answer.Code == MoMoCodes.RequestRepeated ? await SendQueryOnceAsync(orderId, cancellationToken) : answer;
    }

    private async Task<MoMoQueryResponse> SendQueryOnceAsync(string orderId, CancellationToken cancellationToken)
    {
        var requestId = ids.Next(QuestionPrefix);
        var reply = await caller.SendAsync(MoMoQuery.Call(merchant, orderId, requestId), cancellationToken);
        return MoMoQuery.Read(merchant, orderId, requestId, reply);
    }
}
