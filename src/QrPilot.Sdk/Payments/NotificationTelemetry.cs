using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments;

/// <summary>Tells of gateways' notifications.</summary>
internal sealed class NotificationTelemetry
{
    /// <summary>It has just come.</summary>
    public const string Received = "received";

    /// <summary>It was found in the inbox: whoever received it did not get to its end.</summary>
    public const string Leftover = "leftover";

    private readonly Histogram<double> _duration;
    private readonly VerboseTenants _verbose;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;

    public NotificationTelemetry(IMeterFactory meters, VerboseTenants verbose, TimeProvider clock, ILoggerFactory logs)
    {
        _duration = meters.Create(QrPilotTelemetry.MeterName).CreateHistogram<double>(
            "qrpilot.notification.duration", "s", "From the receipt of a notification to its last commit.");
        (_verbose, _clock, _log) = (verbose, clock, logs.CreateLogger(QrPilotTelemetry.VerboseCategory));
    }

    public (Activity? Span, long StartedAt) Begin(GatewayRoute route, string notificationId)
    {
        var span = Spans.Start(Spans.Notification, route.Account.Tenant);
        span?.SetTag(TelemetryTags.Gateway, route.Gateway.Name).SetTag(TelemetryTags.Subject, notificationId);
        return (span, _clock.GetTimestamp());
    }

    public void End(
        (Activity? Span, long StartedAt) begun, GatewayRoute route, string notificationId, string kind, NotificationDisposition disposition)
    {
        var verdict = Words<NotificationDisposition>.Of(disposition);
        begun.Span?.SetTag(TelemetryTags.Verdict, verdict);
        if (disposition == NotificationDisposition.Failed)
        {
            begun.Span?.SetStatus(ActivityStatusCode.Error);
        }

        _duration.Record(
            _clock.GetElapsedTime(begun.StartedAt).TotalSeconds,
            new KeyValuePair<string, object?>(TelemetryTags.Gateway, route.Gateway.Name),
            new KeyValuePair<string, object?>(TelemetryTags.Kind, kind),
            new KeyValuePair<string, object?>(TelemetryTags.Verdict, verdict));
        if (_verbose.Has(route.Account.Tenant))
        {
            VerboseLog.Notification(_log, route.Account.Tenant, notificationId, route.Gateway.Name, verdict);
        }
    }
}
