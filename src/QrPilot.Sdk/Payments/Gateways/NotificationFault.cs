namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>Why a notification was turned away before its content was believed.</summary>
public enum NotificationFault
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>It cannot be read.</summary>
    Malformed,

    /// <summary>Its signature is wrong: a security event, never a failed payment.</summary>
    BadSignature,

    /// <summary>It is signed rightly but for another merchant account.</summary>
    WrongAccount,
}
