namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>What is wrong with a call, as opposed to with the payment or refund it is about.</summary>
internal enum ZaloPayTrouble
{
    /// <summary>Nothing: the code is about the payment or refund.</summary>
    None,

    /// <summary>ZaloPay has trouble or maintenance; the same call may succeed in a moment.</summary>
    Busy,

    /// <summary>Too many calls; repeating at once makes it worse.</summary>
    TooMany,

    /// <summary>The call is not as ZaloPay wants it: wrong data, app or signature.</summary>
    Refused,
}
