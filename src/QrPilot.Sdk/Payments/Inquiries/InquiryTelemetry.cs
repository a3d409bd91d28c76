using System.Diagnostics;
using System.Diagnostics.Metrics;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Payments.Inquiries;

/// <summary>Tells of questions to gateways.</summary>
internal sealed class InquiryTelemetry(IMeterFactory meters)
{
    /// <summary>The gateway answered.</summary>
    public const string Answered = "answered";

    /// <summary>It did not: the question is put again.</summary>
    public const string Failed = "failed";

    /// <summary>Its gateway or account is not configured: the question waits for it.</summary>
    public const string Unroutable = "unroutable";

    private readonly Counter<long> _inquiries = meters.Create(QrPilotTelemetry.MeterName).CreateCounter<long>(
        "qrpilot.inquiry.asked", "{inquiry}", "Questions to gateways about payments and refunds that stay silent.");

    public static Activity? Begin(string tenantId, string subjectId)
    {
        var span = Spans.Start(Spans.Inquiry, tenantId);
        span?.SetTag(TelemetryTags.Subject, subjectId);
        return span;
    }

    public void Record(string gateway, string outcome)
    {
        _inquiries.Add(
            1,
            new KeyValuePair<string, object?>(TelemetryTags.Gateway, gateway),
            new KeyValuePair<string, object?>(TelemetryTags.Outcome, outcome));
    }
}
