using System.Diagnostics;
using System.Diagnostics.Metrics;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Events;

/// <summary>Tells of the feed's readers and how far they are behind.</summary>
internal sealed class FeedTelemetry
{
    private readonly UpDownCounter<long> _readers;
    private readonly Histogram<long> _events;
    private readonly Histogram<long> _lag;
    private readonly Histogram<double> _delay;

    public FeedTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(QrPilotTelemetry.MeterName);
        _readers = meter.CreateUpDownCounter<long>("qrpilot.feed.readers", "{reader}", "Requests for a page of a feed that are under way.");
        _events = meter.CreateHistogram<long>("qrpilot.feed.page.events", "{event}", "Events on a page.");
        _lag = meter.CreateHistogram<long>("qrpilot.feed.lag", "{event}", "Events in the log behind the end of a page.");
        _delay = meter.CreateHistogram<double>("qrpilot.feed.delay", "s", "From the receipt of a page's first event to the reading of the page.");
    }

    public Activity? Begin(string tenantId)
    {
        _readers.Add(1);
        return Spans.Start(Spans.ReadFeed, tenantId);
    }

    public void End() => _readers.Add(-1);

    public void Record(Activity? span, FeedResult page, long lastSeq, DateTimeOffset now)
    {
        _events.Record(page.Events.Count);
        _lag.Record(page.HeadSeq - lastSeq);
        if (page.Events is [var first, ..])
        {
            _delay.Record(Math.Max(0, (now - first.Event.ReceivedAt).TotalSeconds));
        }

        span?.SetTag("qrpilot.events", page.Events.Count);
    }
}
