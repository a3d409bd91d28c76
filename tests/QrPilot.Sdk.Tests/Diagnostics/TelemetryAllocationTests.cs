using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.Tests.Diagnostics;

/// <summary>The way of an event into the log pays nothing for telemetry that nobody hears, and little for figures that are heard.</summary>
public sealed class TelemetryAllocationTests : IDisposable
{
    private const int Times = 1_000;

    private static readonly Commit Appended = new() { TenantId = Sample.Tenant, Events = [Sample.Event(), Sample.Event("k-000002")] };
    private static readonly CommitResult Committed = new(CommitOutcome.Committed, [new EventCommit(1, null), new EventCommit(2, null)]);
    private static readonly IReadOnlyList<EventOutcome> Outcomes =
    [
        new(Sample.Command(), 1, true, [], null),
        new(Sample.Command(), 1, false, [], null),
    ];

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])))
        .Services.BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Append_NobodyListens_AllocatesNothing() => Assert.Equal(0, Measure());

    [Fact]
    public void Append_FiguresAreHeard_AllocatesNothing()
    {
        var sum = 0.0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, heard) =>
            {
                if (instrument.Meter.Scope == _services.GetRequiredService<IMeterFactory>())
                {
                    heard.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => sum += value);
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => sum += value);
        listener.Start();

        Assert.Equal(0, Measure());
        Assert.True(sum > 4 * Times, $"{sum}");
    }

    /// <summary>Bytes that a request of two events costs, after everything is warm.</summary>
    private long Measure()
    {
        var commits = _services.GetRequiredService<CommitTelemetry>();
        var events = _services.GetRequiredService<EventTelemetry>();
        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Times; i++)
            {
                using var request = Spans.Start(Spans.Append, Sample.Tenant);
                using var commit = Spans.Start(Spans.Commit, Sample.Tenant);
                commits.Record(commit, Appended, Committed, TimeSpan.FromMilliseconds(1));
                events.Record(request, Sample.Tenant, Outcomes);
            }

            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Times);
        }

        return least;
    }
}
