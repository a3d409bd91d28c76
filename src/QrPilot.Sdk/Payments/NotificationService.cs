using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments;

/// <summary>The inbox of gateways' notifications: store the bytes, then verify, then apply in one transaction, then answer.</summary>
public sealed class NotificationService
{
    private readonly CommandRunner _runner;
    private readonly NoticeApplier _applier;
    private readonly IPaymentStore _payments;
    private readonly GatewayDirectory _gateways;
    private readonly IIdSource _ids;
    private readonly NotificationTelemetry _told;
    private readonly TimeProvider _clock;
    private readonly QrPilotOptions _options;
    private readonly ILogger<NotificationService> _log;

    internal NotificationService(
        CommandRunner runner,
        NoticeApplier applier,
        IPaymentStore payments,
        GatewayDirectory gateways,
        IIdSource ids,
        NotificationTelemetry told,
        TimeProvider clock,
        IOptions<QrPilotOptions> options,
        ILogger<NotificationService> log)
    {
        _runner = runner;
        _applier = applier;
        _payments = payments;
        _gateways = gateways;
        _ids = ids;
        _told = told;
        _clock = clock;
        _options = options.Value;
        _log = log;
    }

    /// <summary>Takes a notification in.</summary>
    /// <param name="gatewayName">From the address that received it.</param>
    /// <param name="account">From the address that received it.</param>
    /// <param name="headers">One <c>name: value</c> a line.</param>
    /// <param name="body">The exact bytes of the body, or of the raw query string where the gateway notifies by GET.</param>
    /// <param name="cancellationToken">Ends the work before the next commit; what is stored by then is applied later.</param>
    /// <returns>What became of it and what to answer, or null when there is no such gateway or account.</returns>
    public async Task<NotificationReceipt?> ReceiveAsync(
        string gatewayName, string account, string headers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (await _gateways.FindAsync(gatewayName, account, cancellationToken) is not { } route)
        {
            return null;
        }

        var received = new ReceivedNotification
        {
            Id = _ids.Next(IdPrefix.Notification),
            Gateway = route.Gateway.Name,
            Account = route.Account.Name,
            ReceivedAt = _clock.GetUtcNow(),
            Headers = headers,
            Body = body,
        };
        var disposition = await TellAsync(route, received, NotificationTelemetry.Received, () => TryReceiveAsync(route, received, cancellationToken));
        return new NotificationReceipt(disposition, route.Gateway.Answer(disposition));
    }

    private async Task<NotificationDisposition> TellAsync(
        GatewayRoute route, ReceivedNotification received, string kind, Func<Task<NotificationDisposition>> work)
    {
        var begun = _told.Begin(route, received.Id);
        using (begun.Span)
        {
            var disposition = await work();
            _told.End(begun, route, received.Id, kind, disposition);
            return disposition;
        }
    }

    private async Task<NotificationDisposition> TryReceiveAsync(
        GatewayRoute route, ReceivedNotification received, CancellationToken cancellationToken)
    {
        try
        {
            await _payments.AddNotificationAsync(route.Account.Tenant, received, cancellationToken);
            return await ApplyAsync(route, received, cancellationToken);
        }
        catch (QrPilotException failure)
        {
            Log.NotificationFailed(_log, received.Id, received.Gateway, failure);
            return NotificationDisposition.Failed;
        }
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
            if (await _gateways.FindAsync(received.Gateway, received.Account, cancellationToken) is { } route && route.Account.Tenant == tenantId)
            {
                await TellAsync(route, received, NotificationTelemetry.Leftover, () => TryApplyAsync(route, received, cancellationToken));
            }
        }

        return leftovers.Count;
    }

    /// <summary>Erases payers' personal data from notifications that are older than <see cref="QrPilotOptions.RawNotificationRetention"/>.</summary>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the work between two notifications.</param>
    /// <returns>How many were found.</returns>
    public async Task<int> MaskOldAsync(int limit, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var old = await _payments.ListUnmaskedNotificationsAsync(now - _options.RawNotificationRetention, limit, cancellationToken);
        foreach (var (tenantId, received) in old)
        {
            // Of a message whose gateway is gone nobody can say what is personal: nothing is left of it but its hash.
            var route = await _gateways.FindAsync(received.Gateway, received.Account, cancellationToken);
            var left = route?.Account.Mask(new NotificationMessage(received.Body.Span, received.Headers)) ?? [];
            var masked = new MaskedNotification(received.Id, left, SHA256.HashData(received.Body.Span));
            await _payments.MaskNotificationAsync(tenantId, masked, now, cancellationToken);
        }

        return old.Count;
    }

    /// <summary>A leftover that cannot be applied stays in the inbox and does not hold up the others.</summary>
    private async Task<NotificationDisposition> TryApplyAsync(GatewayRoute route, ReceivedNotification received, CancellationToken cancellationToken)
    {
        try
        {
            return await ApplyAsync(route, received, cancellationToken);
        }
        catch (QrPilotException failure)
        {
            Log.LeftoverFailed(_log, received.Id, received.Gateway, failure);
            return NotificationDisposition.Failed;
        }
    }

    private async Task<NotificationDisposition> ApplyAsync(GatewayRoute route, ReceivedNotification received, CancellationToken cancellationToken)
    {
        var tenantId = route.Account.Tenant;
        var reading = route.Account.Read(new NotificationMessage(received.Body.Span, received.Headers));
        if (reading.Notice is not { } notice)
        {
            return await RejectAsync(tenantId, received, reading, cancellationToken);
        }

        var source = new NoticeSource(tenantId, received.Gateway, received.Account, received.ReceivedAt) { NotificationId = received.Id };
        var disposition = await _applier.ApplyAsync(source, notice, cancellationToken);
        Log.NotificationApplied(_log, received.Id, received.Gateway, disposition);
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
}
