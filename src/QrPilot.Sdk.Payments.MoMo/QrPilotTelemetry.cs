namespace QrPilot.Sdk.Payments.MoMo;

/// <summary>The names under which this package tells what it does. docs/telemetry.md lists every span and instrument.</summary>
public static class QrPilotTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string SourceName = "QrPilot.Sdk.Payments.MoMo";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "QrPilot.Sdk.Payments.MoMo";
}
