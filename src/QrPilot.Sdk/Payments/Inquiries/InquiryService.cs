using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments.Inquiries;

/// <summary>Asks gateways about payments and refunds that stay silent. Any number of hosts share the work: who takes an inquiry puts it
/// off by a lease, so that nobody else asks meanwhile and somebody does when that host dies.</summary>
public sealed class InquiryService
{
    /// <summary>Longer than three attempts of a call with the usual time limits.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>How many questions are put side by side.</summary>
    internal const int Parallel = 8;

    private readonly CommandRunner _runner;
    private readonly IPaymentStore _payments;
    private readonly GatewayDirectory _gateways;
    private readonly NoticeApplier _notices;
    private readonly RefundApplier _refunds;
    private readonly InquiryTelemetry _told;
    private readonly TimeProvider _clock;
    private readonly ILogger<InquiryService> _log;

    internal InquiryService(
        CommandRunner runner,
        IPaymentStore payments,
        GatewayDirectory gateways,
        NoticeApplier notices,
        RefundApplier refunds,
        InquiryTelemetry told,
        TimeProvider clock,
        ILogger<InquiryService> log)
    {
        _runner = runner;
        _payments = payments;
        _gateways = gateways;
        _notices = notices;
        _refunds = refunds;
        _told = told;
        _clock = clock;
        _log = log;
    }

    /// <summary>Asks whatever is due.</summary>
    /// <param name="limit">At most this many questions.</param>
    /// <param name="cancellationToken">Ends the work; questions that were taken and not answered are due again at once. Where a host dies,
    /// they are when their lease ends.</param>
    /// <returns>How many were asked.</returns>
    public async Task<int> AskAsync(int limit, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var due = await _payments.ClaimInquiriesAsync(now, now + Lease, limit, cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken };
        var open = new ConcurrentDictionary<TenantScoped<Inquiry>, bool>(due.Select(inquiry => KeyValuePair.Create(inquiry, true)));
        try
        {
            await System.Threading.Tasks.Parallel.ForEachAsync(due, parallel, async (inquiry, ct) =>
            {
                await TryAskAsync(inquiry.TenantId, inquiry.Value, ct);
                open.TryRemove(inquiry, out _);
            });
        }
        catch (OperationCanceledException)
        {
            await GiveBackAsync(open.Keys);
            throw;
        }

        return due.Count;
    }

    /// <summary>What was settled meanwhile is found settled when it is asked about again, and dropped.</summary>
    private async Task GiveBackAsync(IEnumerable<TenantScoped<Inquiry>> open)
    {
        foreach (var (tenantId, inquiry) in open)
        {
            try
            {
                await PutAsync(tenantId, InquiryWrite.Put(inquiry), CancellationToken.None);
            }
            catch (QrPilotException failure)
            {
                Log.InquiryFailed(_log, inquiry.SubjectId, failure);
            }
        }
    }

    /// <summary>A question that fails is asked again later and does not hold up the others.</summary>
    private async Task TryAskAsync(string tenantId, Inquiry inquiry, CancellationToken cancellationToken)
    {
        using var span = InquiryTelemetry.Begin(tenantId, inquiry.SubjectId);
        try
        {
            await (inquiry.SubjectId.StartsWith(IdPrefix.Refund, StringComparison.Ordinal)
                ? AskAboutRefundAsync(tenantId, inquiry, cancellationToken)
                : AskAboutPaymentAsync(tenantId, inquiry, cancellationToken));
        }
        catch (QrPilotException failure)
        {
            Log.InquiryFailed(_log, inquiry.SubjectId, failure);
        }
    }

    private async Task AskAboutPaymentAsync(string tenantId, Inquiry inquiry, CancellationToken cancellationToken)
    {
        var payment = await _payments.FindPaymentAsync(tenantId, inquiry.SubjectId, cancellationToken);
        if (payment is null || !PaymentRules.MayStillMoveMoney(payment))
        {
            await PutAsync(tenantId, InquiryWrite.Drop(inquiry.SubjectId), cancellationToken);
            return;
        }

        var query = new QueryPayment
        {
            PaymentId = payment.Id,
            CreatedAt = payment.CreatedAt,
            Amount = payment.Amount,
            TransactionId = payment.TransactionId,
        };
        var notice = await AskAsync(tenantId, payment, payment.CreatedAt, inquiry, (account, ct) => account.QueryAsync(query, ct), cancellationToken);
        if (notice is not null)
        {
            var source = new NoticeSource(tenantId, payment.Gateway, payment.Account, _clock.GetUtcNow()) { Inquiry = inquiry };
            var disposition = await _notices.ApplyAsync(source, notice with { Reference = payment.Id }, cancellationToken);
            Log.InquiryAnswered(_log, payment.Id, payment.Gateway, notice.State, disposition);
        }
    }

    private async Task AskAboutRefundAsync(string tenantId, Inquiry inquiry, CancellationToken cancellationToken)
    {
        var refund = await _payments.FindRefundAsync(tenantId, inquiry.SubjectId, cancellationToken);
        var payment = refund is null ? null : await _payments.FindPaymentAsync(tenantId, refund.PaymentId, cancellationToken);
        if (refund is null || payment is null || RefundRules.IsFinal(refund.State))
        {
            await PutAsync(tenantId, InquiryWrite.Drop(inquiry.SubjectId), cancellationToken);
            return;
        }

        var query = new QueryRefund
        {
            RefundId = refund.Id,
            CreatedAt = refund.CreatedAt,
            SentAt = refund.SentAt,
            Amount = refund.Amount,
            PaymentId = payment.Id,
            PaymentCreatedAt = payment.CreatedAt,
            TransactionId = payment.TransactionId!,
        };
        var outcome = await AskAsync(tenantId, payment, refund.CreatedAt, inquiry, (account, ct) => account.QueryRefundAsync(query, ct), cancellationToken);
        if (outcome is not null)
        {
            await _refunds.ApplyAsync(tenantId, inquiry, refund, outcome, cancellationToken);
        }
    }

    /// <summary>The gateway's answer, or null when there is none now; then the question is put off.</summary>
    private async Task<T?> AskAsync<T>(
        string tenantId,
        Payment payment,
        DateTimeOffset createdAt,
        Inquiry inquiry,
        Func<IGatewayAccount, CancellationToken, Task<T>> ask,
        CancellationToken cancellationToken)
        where T : class
    {
        // A gateway or account that was taken out of the configuration may come back: the question waits for it.
        if (await _gateways.FindAsync(payment.Gateway, payment.Account, cancellationToken) is not { } route || route.Account.Tenant != tenantId)
        {
            _told.Record(payment.Gateway, InquiryTelemetry.Unroutable);
            return null;
        }

        try
        {
            var answer = await ask(route.Account, cancellationToken);
            _told.Record(payment.Gateway, InquiryTelemetry.Answered);
            return answer;
        }
        catch (GatewayException failure)
        {
            _told.Record(payment.Gateway, InquiryTelemetry.Failed);
            Log.InquiryFailed(_log, inquiry.SubjectId, failure);
            await PutAsync(tenantId, InquirySchedule.Next(inquiry, createdAt, _clock.GetUtcNow(), route.Gateway.Capabilities), cancellationToken);
            return null;
        }
    }

    private Task PutAsync(string tenantId, InquiryWrite write, CancellationToken cancellationToken) =>
        _runner.TryCommitAsync(new Commit { TenantId = tenantId, Inquiries = [write] }, cancellationToken);
}
