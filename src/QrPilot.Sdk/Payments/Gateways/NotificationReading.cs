namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>What reading a notification gave: a verified notice, or why it was turned away.</summary>
public sealed record NotificationReading
{
    private NotificationReading(GatewayNotice? notice, NotificationFault fault, string? detail)
    {
        Notice = notice;
        Fault = fault;
        Detail = detail;
    }

    /// <summary>The verified notice, or null.</summary>
    public GatewayNotice? Notice { get; }

    /// <summary>Why it was turned away, or <see cref="NotificationFault.None"/>.</summary>
    public NotificationFault Fault { get; }

    /// <summary>What exactly is wrong, for operators; never holds secrets.</summary>
    public string? Detail { get; }

    /// <summary>A notice whose signature is right.</summary>
    public static NotificationReading Verified(GatewayNotice notice) => new(notice, NotificationFault.None, null);

    /// <summary>A message that was turned away.</summary>
    public static NotificationReading Rejected(NotificationFault fault, string detail) => new(null, fault, detail);
}
