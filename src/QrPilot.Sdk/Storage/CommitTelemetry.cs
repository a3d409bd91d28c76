using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Payments.Refunds;

namespace QrPilot.Sdk.Storage;

/// <summary>Tells of commits, and of what became durable by them. Every change of tables and money passes here once, so what is counted
/// is what holds.</summary>
internal sealed class CommitTelemetry
{
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _sessions;
    private readonly Counter<long> _events;
    private readonly Counter<long> _payments;
    private readonly Counter<long> _captures;
    private readonly Counter<long> _refunds;
    private readonly Counter<long> _resolutions;
    private readonly VerboseTenants _verbose;
    private readonly ILogger _log;

    public CommitTelemetry(IMeterFactory meters, VerboseTenants verbose, ILoggerFactory logs)
    {
        var meter = meters.Create(QrPilotTelemetry.MeterName);
        _duration = meter.CreateHistogram<double>("qrpilot.commit.duration", "s", "How long the store took for a commit.");
        _events = meter.CreateCounter<long>("qrpilot.event.stored", "{event}", "Events that became part of a log.");
        _sessions = meter.CreateHistogram<double>("qrpilot.session.duration", "s", "How long a session was open, told when it ends.");
        _payments = meter.CreateCounter<long>("qrpilot.payment.changes", "{payment}", "Payments that were asked for or came to their end.");
        _captures = meter.CreateCounter<long>("qrpilot.capture.recorded", "{capture}", "Movements of money that a gateway told of.");
        _refunds = meter.CreateCounter<long>("qrpilot.refund.ended", "{refund}", "Refunds that came to their end.");
        _resolutions = meter.CreateCounter<long>("qrpilot.resolution.made", "{resolution}", "Decisions of people about exceptions and matches.");
        (_verbose, _log) = (verbose, logs.CreateLogger(QrPilotTelemetry.VerboseCategory));
    }

    /// <summary>Tells of a commit.</summary>
    /// <param name="span">Its span, or null.</param>
    /// <param name="commit">What was to be changed.</param>
    /// <param name="result">What became of it, or null where nobody knows.</param>
    /// <param name="took">How long it took.</param>
    public void Record(Activity? span, Commit commit, CommitResult? result, TimeSpan took)
    {
        var outcome = result is null ? Failure.Failed : Words<CommitOutcome>.Of(result.Outcome);
        _duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>(TelemetryTags.Outcome, outcome));
        Spans.End(span, outcome, isError: result is null);
        if (result?.Outcome == CommitOutcome.Committed)
        {
            Count(commit, result);
        }

        if (_verbose.Has(commit.TenantId))
        {
            Tell(span, commit, outcome);
        }
    }

    private void Count(Commit commit, CommitResult result)
    {
        if (_events.Enabled || _payments.Enabled || _sessions.Enabled)
        {
            for (var i = 0; i < result.Events.Count; i++)
            {
                if (result.Events[i].IsNew)
                {
                    Count(commit, commit.Events[i]);
                }
            }
        }

        if (commit.Capture is { } capture)
        {
            _captures.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Gateway, capture.Gateway));
        }

        if (commit.Refund?.Refund is { } refund && RefundRules.IsFinal(refund.State))
        {
            _refunds.Add(1, new KeyValuePair<string, object?>(TelemetryTags.State, Words<RefundState>.Of(refund.State)));
        }

        if (commit.Resolution?.Resolution is { } resolution)
        {
            _resolutions.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Kind, Words<Resolutions.ResolutionKind>.Of(resolution.Kind)));
        }
    }

    /// <summary>An event is stored once, so what it tells of is counted once, however often it is asked for.</summary>
    private void Count(Commit commit, EventDraft stored)
    {
        _events.Add(1, new KeyValuePair<string, object?>(TelemetryTags.EventType, EventKinds.Of(stored.Type)));
        switch (stored.Type)
        {
            case EventTypes.PaymentRequested or EventTypes.PaymentSucceeded or EventTypes.PaymentFailed or EventTypes.PaymentExpired
                when commit.Payments is [var write, ..]:
                _payments.Add(
                    1,
                    new KeyValuePair<string, object?>(TelemetryTags.Gateway, write.Payment.Gateway),
                    new KeyValuePair<string, object?>(TelemetryTags.State, StateOf(stored.Type)));
                break;
            case EventTypes.SessionClosed or EventTypes.SessionExpired or EventTypes.SessionVoided:
                foreach (var write in commit.Sessions)
                {
                    if (write.Session is { EndedAt: { } endedAt, EndReason: { } reason } session && session.Id == stored.SessionId)
                    {
                        _sessions.Record(
                            (endedAt - session.OpenedAt).TotalSeconds,
                            new KeyValuePair<string, object?>(TelemetryTags.Reason, Words<Sessions.SessionEndReason>.Of(reason)));
                    }
                }

                break;
        }
    }

    private static string StateOf(string type) => type switch
    {
        EventTypes.PaymentRequested => "requested",
        EventTypes.PaymentSucceeded => "succeeded",
        EventTypes.PaymentExpired => "expired",
        _ => "failed",
    };

    private void Tell(Activity? span, Commit commit, string outcome)
    {
        var sessions = string.Join(
            ' ', commit.Sessions.Select(write => write.Session.Id).Union(commit.OpenSessions).Union(commit.Touches.Select(touch => touch.SessionId)));
        var payments = string.Join(' ', commit.Payments.Select(write => write.Payment.Id));
        span?.SetTag("qrpilot.events", commit.Events.Count);
        span?.SetTag("qrpilot.sessions", sessions);
        span?.SetTag("qrpilot.payments", payments);
        VerboseLog.Commit(
            _log, commit.TenantId, outcome, commit.Events.Count, sessions, payments, commit.Capture?.Id, commit.Notification?.NotificationId);
    }
}
