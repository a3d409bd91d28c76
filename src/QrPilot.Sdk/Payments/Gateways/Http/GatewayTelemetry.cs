using System.Diagnostics;
using System.Diagnostics.Metrics;
using Polly.CircuitBreaker;
using Polly.Timeout;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Payments.Gateways.Http;

/// <summary>Tells of the calls of one gateway, under the source and the meter of its package. Make one for each gateway.</summary>
public sealed class GatewayTelemetry : IDisposable
{
    private const string Span = "qrpilot.gateway.call";

    private readonly string _gateway;
    private readonly ActivitySource _source;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _repetitions;
    private readonly Counter<long> _changes;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">Makes meters.</param>
    /// <param name="name">The name of the source and the meter: the id of the gateway's package.</param>
    /// <param name="gateway">The gateway's name, such as <c>momo</c>.</param>
    public GatewayTelemetry(IMeterFactory meters, string name, string gateway)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _gateway = gateway;
        _source = new ActivitySource(name);
        var meter = meters.Create(name);
        _duration = meter.CreateHistogram<double>(
            "qrpilot.gateway.call.duration", "s", "How long a call of the gateway took, its repetitions and the pauses between them included.");
        _repetitions = meter.CreateCounter<long>("qrpilot.gateway.call.repetitions", "{call}", "Attempts of calls beyond the first.");
        _changes = meter.CreateCounter<long>(
            "qrpilot.gateway.circuit.changes", "{change}", "Times that an account's circuit breaker opened, let one call try, or closed.");
    }

    /// <summary>Ends the source.</summary>
    public void Dispose() => _source.Dispose();

    internal Activity? Begin(string who, string call) => _source.StartActivity(Span)?
        .SetTag(TelemetryTags.Gateway, _gateway)
        .SetTag(TelemetryTags.Call, call)
        .SetTag(TelemetryTags.Subject, who);

    internal void End(Activity? span, string call, Exception? failure, TimeSpan took)
    {
        var outcome = failure is null ? "answered" : OutcomeOf(failure);
        if (span is not null)
        {
            Spans.End(span, outcome, isError: failure is not null and not OperationCanceledException);
        }

        _duration.Record(
            took.TotalSeconds,
            new KeyValuePair<string, object?>(TelemetryTags.Gateway, _gateway),
            new KeyValuePair<string, object?>(TelemetryTags.Call, call),
            new KeyValuePair<string, object?>(TelemetryTags.Outcome, outcome));
    }

    internal void Repeat(string? call) => _repetitions.Add(
        1,
        new KeyValuePair<string, object?>(TelemetryTags.Gateway, _gateway),
        new KeyValuePair<string, object?>(TelemetryTags.Call, call));

    internal void Change(string state) => _changes.Add(
        1,
        new KeyValuePair<string, object?>(TelemetryTags.Gateway, _gateway),
        new KeyValuePair<string, object?>(TelemetryTags.State, state));

    private static string OutcomeOf(Exception failure) => failure is OperationCanceledException
        ? "cancelled"
        : failure.InnerException switch
        {
            null => "trouble",
            TimeoutRejectedException => "timeout",
            BrokenCircuitException => "circuit_open",
            _ => "unreachable",
        };
}
