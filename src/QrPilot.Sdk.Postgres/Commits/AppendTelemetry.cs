using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QrPilot.Sdk.Postgres.Commits;

/// <summary>Tells of the appends that share transactions. A transaction is no part of any one of the requests that share it: its span stands
/// alone and links to theirs.</summary>
internal sealed class AppendTelemetry : IDisposable
{
    private const string Span = "qrpilot.postgres.append";

    private readonly ActivitySource _source = new(QrPilotTelemetry.SourceName);
    private readonly Meter _meter;
    private readonly Histogram<double> _wait;
    private readonly Histogram<long> _size;
    private readonly Counter<long> _refused;
    private readonly TimeProvider _clock;

    public AppendTelemetry(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        _meter = meters.Create(QrPilotTelemetry.MeterName);
        _wait = _meter.CreateHistogram<double>("qrpilot.postgres.append.wait", "s", "How long an append stood in line for its transaction.");
        _size = _meter.CreateHistogram<long>("qrpilot.postgres.append.size", "{event}", "Events that shared a transaction.");
        _refused = _meter.CreateCounter<long>(
            "qrpilot.postgres.append.refused", "{event}", "Events that were refused because too many were waiting.");
    }

    /// <summary>Tells how many events are taken in and not yet committed.</summary>
    public void Watch(Func<int> pending) => _meter.CreateObservableUpDownCounter(
        "qrpilot.postgres.append.pending", pending, "{event}", "Events that are taken in and not yet committed.");

    public long Now() => _clock.GetTimestamp();

    public void Refuse(int events) => _refused.Add(events);

    /// <summary>Tells that these begin to be committed together.</summary>
    /// <returns>The span, which becomes the current one; null while nobody listens.</returns>
    public Activity? Begin(List<PendingAppend> appends)
    {
        var events = 0;
        foreach (var append in appends)
        {
            events += append.Commit.Events.Count;
            _wait.Record(_clock.GetElapsedTime(append.JoinedAt).TotalSeconds);
        }

        _size.Record(events);
        if (!_source.HasListeners())
        {
            return null;
        }

        // Whoever came first would be its parent.
        Activity.Current = null;
        var links = appends.Where(append => append.Caller != default).Select(append => new ActivityLink(append.Caller));
        return _source.StartActivity(Span, ActivityKind.Internal, parentContext: default, links: links)?.SetTag("qrpilot.events", events);
    }

    public void Dispose() => _source.Dispose();
}
