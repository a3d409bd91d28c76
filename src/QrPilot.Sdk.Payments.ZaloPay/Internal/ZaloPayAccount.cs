using System.Text.Json.Serialization.Metadata;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>One ZaloPay app at work.</summary>
internal sealed class ZaloPayAccount(
    string name, string tenant, ZaloPayProfile profile, GatewayCaller caller, TimeProvider clock) : IGatewayAccount
{
    public string Name { get; } = name;

    public string Tenant { get; } = tenant;

    public async Task<CreateOutcome> CreateAsync(CreatePayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = clock.GetUtcNow();
        var call = ZaloPayCreate.Write(profile, request, now);
        var answer = await SendAsync(call, ZaloPayJson.Wire.ZaloPayCreateResponse, cancellationToken);
        return ZaloPayCreate.MustAsk(answer)
            ? ZaloPayCreate.OfNotice(await AskAsync(request.PaymentId, request.CreatedAt, cancellationToken))
            : ZaloPayCreate.Read(answer, now.ToUniversalTime() + profile.Life)
                ?? throw caller.Trouble("says that a payment is open and gives no way to pay it", isTransient: false);
    }

    public Task<GatewayNotice> QueryAsync(QueryPayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return AskAsync(request.PaymentId, request.CreatedAt, cancellationToken);
    }

    public async Task<RefundOutcome> RefundAsync(RefundPayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = ZaloPayRefund.Write(profile, request, clock.GetUtcNow());
        var answer = Demand(call, await SendAsync(call, ZaloPayJson.Wire.ZaloPayRefundResponse, cancellationToken));
        return ZaloPayRefund.MustAsk(answer)
            ? await AskRefundAsync(request.Question, cancellationToken)
            : ZaloPayRefund.Read(answer);
    }

    public Task<RefundOutcome> QueryRefundAsync(QueryRefund request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return AskRefundAsync(request, cancellationToken);
    }

    public NotificationReading Read(in NotificationMessage message) => ZaloPayNotificationReader.Read(profile, message.Body);

    public byte[] Mask(in NotificationMessage message) => ZaloPayMask.Mask(message.Body);

    private async Task<GatewayNotice> AskAsync(string paymentId, DateTimeOffset createdAt, CancellationToken cancellationToken)
    {
        var call = ZaloPayQuery.Write(profile, paymentId, createdAt);
        var answer = Demand(call, await SendAsync(call, ZaloPayJson.Wire.ZaloPayQueryResponse, cancellationToken));
        return ZaloPayQuery.Read(answer, paymentId, createdAt, profile.Life, clock.GetUtcNow())
            ?? throw caller.Trouble("says that a payment is paid and names no amount or transaction", isTransient: false);
    }

    private async Task<RefundOutcome> AskRefundAsync(QueryRefund request, CancellationToken cancellationToken)
    {
        var call = ZaloPayRefundQuery.Write(profile, request.RefundId, request.CreatedAt, clock.GetUtcNow());
        var outcome = ZaloPayRefund.Read(Demand(call, await SendAsync(call, ZaloPayJson.Wire.ZaloPayRefundResponse, cancellationToken)));
        return ZaloPayCodes.MayStillArrive(outcome, clock.GetUtcNow() - request.SentAt) ? outcome with { State = GatewayState.Unknown } : outcome;
    }

    /// <summary>Sends a call and reads its answer; what ZaloPay may answer otherwise later is an error that says so.</summary>
    private async Task<TResponse> SendAsync<TResponse>(GatewayCall call, JsonTypeInfo<TResponse> type, CancellationToken cancellationToken)
        where TResponse : ZaloPayResponse
    {
        var reply = await caller.SendAsync(call, cancellationToken);
        var answer = ZaloPayReply.Read(reply, type)
            ?? throw caller.Trouble(
                $"answered {call.Name} with HTTP {reply.Status} and nothing that can be understood",
                isTransient: reply.Status is 408 or 429);
        return ZaloPayCodes.OfCall(answer.Code, answer.SubCode) switch
        {
            ZaloPayTrouble.Busy => throw caller.Trouble($"cannot {call.Name} now (code {CodeOf(answer)})", isTransient: true),
            ZaloPayTrouble.TooMany => throw caller.Trouble($"is called too often (code {CodeOf(answer)})", isTransient: true),
            _ => answer,
        };
    }

    /// <summary>A refused question tells nothing about the payment or refund.</summary>
    private TResponse Demand<TResponse>(GatewayCall call, TResponse answer)
        where TResponse : ZaloPayResponse =>
        ZaloPayCodes.OfCall(answer.Code, answer.SubCode) == ZaloPayTrouble.Refused
            ? throw caller.Trouble($"refused {call.Name} (code {CodeOf(answer)}); check AppId and Key1 of the account", isTransient: false)
            : answer;

    private static string CodeOf(ZaloPayResponse answer) => ZaloPayCodes.Text(answer.Code, answer.SubCode);
}
