using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>Tells of the jobs that share flushes to the disk. A flush is no part of any one of the requests that share it: its span stands
/// alone and links to theirs.</summary>
internal sealed class WriteTelemetry : IDisposable
{
    private const string Span = "qrpilot.sqlite.write";

    private readonly ActivitySource _source = new(QrPilotTelemetry.SourceName);
    private readonly Meter _meter;
    private readonly Histogram<double> _wait;
    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _size;
    private readonly TimeProvider _clock;

    public WriteTelemetry(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        _meter = meters.Create(QrPilotTelemetry.MeterName);
        _wait = _meter.CreateHistogram<double>("qrpilot.sqlite.write.wait", "s", "How long a job waited for the writer.");
        _size = _meter.CreateHistogram<long>("qrpilot.sqlite.write.size", "{job}", "Jobs that shared a transaction.");
        _duration = _meter.CreateHistogram<double>("qrpilot.sqlite.write.duration", "s", "How long a transaction took, its flush to the disk included.");
    }

    /// <summary>Tells how many jobs wait for the writer.</summary>
    public void Watch(Func<int> waiting) =>
        _meter.CreateObservableUpDownCounter("qrpilot.sqlite.write.pending", waiting, "{job}", "Jobs that wait for the writer.");

    public long Now() => _clock.GetTimestamp();

    /// <summary>Tells that a job has its turn.</summary>
    public void Take(WriteJob job) => _wait.Record(_clock.GetElapsedTime(job.AddedAt).TotalSeconds);

    /// <summary>Begins the span of a transaction; null while nobody listens.</summary>
    public Activity? Begin(List<WriteJob> jobs)
    {
        _size.Record(jobs.Count);
        return !_source.HasListeners()
            ? null
            : _source.StartActivity(
                Span,
                ActivityKind.Internal,
                parentContext: default,
                links: jobs.Where(job => job.Caller != default).Select(job => new ActivityLink(job.Caller)))?.SetTag("qrpilot.jobs", jobs.Count);
    }

    public void End(Activity? span, long startedAt, bool isDone)
    {
        _duration.Record(_clock.GetElapsedTime(startedAt).TotalSeconds);
        if (!isDone)
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }

        span?.Dispose();
    }

    public void Dispose() => _source.Dispose();
}
