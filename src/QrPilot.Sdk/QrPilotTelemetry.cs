namespace QrPilot.Sdk;

/// <summary>The names under which this package tells what it does. docs/telemetry.md lists every span and instrument.</summary>
public static class QrPilotTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string SourceName = "QrPilot.Sdk";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "QrPilot.Sdk";

    /// <summary>The category of the log lines about tenants of which more is told (<see cref="Diagnostics.VerboseTenants"/>). They have
    /// the level Information, so that the levels of a production host let them through.</summary>
    public const string VerboseCategory = "QrPilot.Verbose";
}
