using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Events;

/// <summary>Tells of the verdicts on events that came in.</summary>
internal sealed class EventTelemetry
{
    private const string Accepted = "accepted";
    private const string Duplicate = "duplicate";
    private const string Conflict = "conflict";
    private const string Rejected = "rejected";

    private readonly Counter<long> _verdicts;
    private readonly VerboseTenants _verbose;
    private readonly ILogger _log;

    public EventTelemetry(IMeterFactory meters, VerboseTenants verbose, ILoggerFactory logs)
    {
        _verdicts = meters.Create(QrPilotTelemetry.MeterName).CreateCounter<long>(
            "qrpilot.event.verdicts", "{event}", "Events that clients sent, by what became of them.");
        (_verbose, _log) = (verbose, logs.CreateLogger(QrPilotTelemetry.VerboseCategory));
    }

    /// <summary>Tells of a request's events.</summary>
    public void Record(Activity? span, string tenantId, IReadOnlyList<EventOutcome> outcomes)
    {
        if (_verdicts.Enabled)
        {
            for (var i = 0; i < outcomes.Count; i++)
            {
                var verdict = new KeyValuePair<string, object?>(TelemetryTags.Verdict, VerdictOf(outcomes[i]));
                if (outcomes[i].Fault is { } fault)
                {
                    _verdicts.Add(1, verdict, new KeyValuePair<string, object?>(TelemetryTags.Error, fault.Code));
                }
                else
                {
                    _verdicts.Add(1, verdict);
                }
            }
        }

        if (_verbose.Has(tenantId))
        {
            Tell(span, tenantId, outcomes);
        }
    }

    private static string VerdictOf(EventOutcome outcome) => outcome switch
    {
        { Fault: not null } => Rejected,
        { IsNew: true } => Accepted,
        { Differences.Count: > 0 } => Conflict,
        _ => Duplicate,
    };

    private void Tell(Activity? span, string tenantId, IReadOnlyList<EventOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            var (type, verdict) = (EventKinds.Of(outcome.Command.Type), VerdictOf(outcome));

            // What was rejected may name anything as its session.
            var session = outcome.Seq is null ? null : outcome.Command.SessionId;
            span?.AddEvent(new ActivityEvent("qrpilot.verdict", tags: new ActivityTagsCollection
            {
                { TelemetryTags.EventType, type },
                { TelemetryTags.Verdict, verdict },
                { TelemetryTags.Error, outcome.Fault?.Code },
                { TelemetryTags.Subject, session },
            }));
            VerboseLog.Event(_log, tenantId, type, session, verdict, outcome.Fault?.Code, outcome.Seq);
        }
    }
}
