using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QrPilot.Tests.Shared;

/// <summary>Listens to what QrPilot tells of itself, and keeps it.</summary>
internal sealed class Heard : IDisposable
{
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _spans;

    /// <param name="scope">The meter factory whose instruments are heard, or null for those of all.</param>
    /// <param name="spans">Whether spans are heard as well, of the whole process.</param>
    public Heard(IMeterFactory? scope = null, bool spans = true)
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("QrPilot.", StringComparison.Ordinal) && (scope is null || instrument.Meter.Scope == scope))
            {
                Instruments.TryAdd((instrument.Meter.Name, instrument.Name), instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.Start();
        _spans = new ActivityListener
        {
            ShouldListenTo = source => spans && source.Name.StartsWith("QrPilot.", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_spans);
    }

    /// <summary>Every instrument there is, by its meter and name.</summary>
    public ConcurrentDictionary<(string Meter, string Name), Instrument> Instruments { get; } = new();

    public ConcurrentQueue<Measured> Measurements { get; } = new();

    public ConcurrentQueue<Activity> Spans { get; } = new();

    /// <summary>Asks the instruments that only answer when they are asked.</summary>
    public void Ask() => _meters.RecordObservableInstruments();

    /// <summary>What an instrument told, in order.</summary>
    public IReadOnlyList<Measured> Of(string name) => [.. Measurements.Where(measured => measured.Name == name)];

    public void Dispose()
    {
        _meters.Dispose();
        _spans.Dispose();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue(new Measured(instrument.Meter.Name, instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));

    /// <summary>One measurement.</summary>
    internal sealed record Measured(string Meter, string Name, double Value, IReadOnlyDictionary<string, object?> Tags);
}
