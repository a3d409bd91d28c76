namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>What the host did with a notification, as far as the gateway's answer depends on it.</summary>
public enum NotificationDisposition
{
    /// <summary>Applied now.</summary>
    Applied,

    /// <summary>Known before; nothing changed.</summary>
    Repeated,

    /// <summary>Stored, but its payment is not ours.</summary>
    UnknownPayment,

    /// <summary>Stored, but its amount differs from the payment's.</summary>
    AmountDiffers,

    /// <summary>Turned away: it cannot be read.</summary>
    Malformed,

    /// <summary>Turned away: its signature is wrong.</summary>
    BadSignature,

    /// <summary>Turned away: it is for another merchant account.</summary>
    WrongAccount,

    /// <summary>The host could not deal with it now; the gateway is to call again.</summary>
    Failed,
}
