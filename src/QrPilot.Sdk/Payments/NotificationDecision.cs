using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Payments;

/// <summary>What a verified notice changes.</summary>
internal sealed record NotificationDecision
{
    /// <summary>What the gateway will hear.</summary>
    public required NotificationDisposition Disposition { get; init; }

    /// <summary>For operators.</summary>
    public string? Detail { get; init; }

    /// <summary>Money to record, or null.</summary>
    public Capture? Capture { get; init; }

    /// <summary>The payment's new values, or null when it stays.</summary>
    public Payment? Payment { get; init; }

    /// <summary>The session's new values, or null when it stays.</summary>
    public Session? Session { get; init; }
}
