namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>The HTTP method by which a gateway delivers its notifications.</summary>
public enum NotificationMethod
{
    /// <summary>POST; the message is the body.</summary>
    Post,

    /// <summary>GET; the message is the raw query string.</summary>
    Get,
}
