namespace QrPilot.Cli.Webhooks;

/// <summary>What may happen to a message. Several may happen to one.</summary>
internal enum ChaosFault
{
    /// <summary>Sent again afterwards.</summary>
    Doubled,

    /// <summary>Sent twice at the same time.</summary>
    DoubledAtOnce,

    /// <summary>Sent after some that came later.</summary>
    Reordered,

    /// <summary>Preceded by one signed with a wrong key.</summary>
    Forged,

    /// <summary>Preceded by one of which a field was changed after signing.</summary>
    Tampered,

    /// <summary>Preceded by one that was cut off.</summary>
    Truncated,

    /// <summary>Sent with an unsigned field that nobody knows.</summary>
    UnknownField,

    /// <summary>Preceded by the same one at another account's address.</summary>
    OtherAccount,
}
