using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ShopHost;

/// <summary>Sends metrics and traces to an OTLP collector, where the environment says that there is one (OTEL_EXPORTER_OTLP_ENDPOINT).</summary>
internal sealed class OtlpExport(IConfiguration configuration) : IHostedService
{
    // DECIDE what is worth its cost: everything of QrPilot and the requests, to begin with.
    private static readonly string[] Meters = ["QrPilot.*", "Microsoft.AspNetCore.Hosting"];
    private static readonly string[] Sources = ["QrPilot.*", "Microsoft.AspNetCore"];

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null)
        {
            _metrics = Sdk.CreateMeterProviderBuilder().AddMeter(Meters).AddOtlpExporter().Build();
            _traces = Sdk.CreateTracerProviderBuilder().AddSource(Sources).AddOtlpExporter().Build();
        }

        return Task.CompletedTask;
    }

    /// <summary>Sends what is left.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _metrics?.Dispose();
        _traces?.Dispose();
        return Task.CompletedTask;
    }
}
