using System.Diagnostics;
using System.Diagnostics.Metrics;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Redis.Internal;

/// <summary>Tells of questions to Redis, and whether it serves.</summary>
internal sealed class RedisTelemetry : IDisposable
{
    /// <summary>Redis answered in time.</summary>
    public const string Answered = "answered";

    /// <summary>It did not, or not in time.</summary>
    public const string Failed = "failed";

    /// <summary>It was not asked, since it is known not to serve.</summary>
    public const string Skipped = "skipped";

    private const string Span = "qrpilot.redis.ask";

    private readonly ActivitySource _source = new(QrPilotTelemetry.SourceName);
    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly TimeProvider _clock;

    public RedisTelemetry(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        _meter = meters.Create(QrPilotTelemetry.MeterName);
        _duration = _meter.CreateHistogram<double>(
            "qrpilot.redis.request.duration", "s", "How long Redis took for an answer; all but the answered ones fell back.");
    }

    /// <summary>Tells whether Redis serves.</summary>
    public void Watch(Func<int> serving) => _meter.CreateObservableUpDownCounter(
        "qrpilot.redis.serving", serving, "{connection}", "1 while Redis serves this host, or else 0.");

    public (Activity? Span, long StartedAt) Begin() => (_source.StartActivity(Span, ActivityKind.Client), _clock.GetTimestamp());

    public void End((Activity? Span, long StartedAt) begun, string outcome)
    {
        begun.Span?.SetTag(TelemetryTags.Outcome, outcome);
        _duration.Record(
            _clock.GetElapsedTime(begun.StartedAt).TotalSeconds, new KeyValuePair<string, object?>(TelemetryTags.Outcome, outcome));
        begun.Span?.Dispose();
    }

    public void Dispose() => _source.Dispose();
}
