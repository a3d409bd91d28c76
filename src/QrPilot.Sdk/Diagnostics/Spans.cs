using System.Diagnostics;

namespace QrPilot.Sdk.Diagnostics;

/// <summary>The spans of this package. Nothing is made while nobody listens.</summary>
internal static class Spans
{
    public const string Command = "qrpilot.command";
    public const string Append = "qrpilot.append";
    public const string Commit = "qrpilot.commit";
    public const string ReadFeed = "qrpilot.feed.read";
    public const string Notification = "qrpilot.notification";
    public const string Inquiry = "qrpilot.inquiry";
    public const string Reconciliation = "qrpilot.reconciliation";
    public const string Settlement = "qrpilot.settlement.import";
    public const string Job = "qrpilot.job";

    private static readonly ActivitySource Source = new(QrPilotTelemetry.SourceName);

    public static bool AreHeard => Source.HasListeners();

    public static Activity? Start(string name, string? tenantId)
    {
        var span = Source.StartActivity(name);
        if (tenantId is not null && span is { IsAllDataRequested: true })
        {
            span.SetTag(TelemetryTags.Tenant, tenantId);
        }

        return span;
    }

    /// <summary>Says how it ended. Anything but a refusal, which is an answer, makes the span an error.</summary>
    public static void End(Activity? span, string outcome, string? error = null, bool isError = false)
    {
        if (span is { IsAllDataRequested: true })
        {
            span.SetTag(TelemetryTags.Outcome, outcome);
            if (error is not null)
            {
                span.SetTag(TelemetryTags.Error, error);
            }
        }

        if (isError)
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }
    }
}
