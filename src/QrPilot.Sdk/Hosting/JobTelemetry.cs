using System.Diagnostics;
using System.Diagnostics.Metrics;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Hosting;

/// <summary>Tells of background work.</summary>
internal sealed class JobTelemetry
{
    public const string Done = "done";
    public const string LeaseLost = "lease_lost";
    public const string Stopped = "stopped";

    private readonly Histogram<double> _duration;

    public JobTelemetry(IMeterFactory meters) => _duration = meters.Create(QrPilotTelemetry.MeterName).CreateHistogram<double>(
        "qrpilot.job.duration", "s", "How long a unit of background work took.");

    public static Activity? Begin(Job job, WorkUnit unit)
    {
        var span = Spans.Start(Spans.Job, unit.TenantId);
        span?.SetTag(TelemetryTags.Job, job.Name).SetTag(TelemetryTags.Subject, unit.Subject);
        return span;
    }

    public void End(Activity? span, Job job, string outcome, TimeSpan took)
    {
        Spans.End(span, outcome, isError: outcome == Failure.Failed);
        _duration.Record(
            took.TotalSeconds,
            new KeyValuePair<string, object?>(TelemetryTags.Job, job.Name),
            new KeyValuePair<string, object?>(TelemetryTags.Outcome, outcome));
    }
}
