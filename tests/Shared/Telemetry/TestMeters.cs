using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace QrPilot.Tests.Shared;

/// <summary>Makes meters that know their factory, so that a test hears those of its own only.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private readonly ConcurrentBag<Meter> _made = [];

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        _made.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        foreach (var meter in _made)
        {
            meter.Dispose();
        }
    }
}
