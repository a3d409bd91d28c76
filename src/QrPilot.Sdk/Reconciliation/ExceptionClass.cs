using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>What is wrong with money or a bill that could not be matched.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ExceptionClass>))]
public enum ExceptionClass
{
    /// <summary>A bill without the money for it.</summary>
    MissingPayment,

    /// <summary>Money without a bill.</summary>
    OrphanPayment,

    /// <summary>More money than the bill asked for.</summary>
    AmountOver,

    /// <summary>Less money than the bill asked for.</summary>
    AmountUnder,

    /// <summary>Money for a bill that was paid already.</summary>
    DuplicatePayment,

    /// <summary>Money that became known after the day was closed.</summary>
    LatePayment,

    /// <summary>Money for a bill that was voided.</summary>
    PaidAfterCancel,

    /// <summary>The bill says one tender, the money came by another.</summary>
    WrongTender,

    /// <summary>A refund without its payment.</summary>
    RefundUnmatched,

    /// <summary>More refunded than was paid.</summary>
    RefundExceeds,

    /// <summary>Settled by the gateway, never notified.</summary>
    SettledNotNotified,

    /// <summary>Notified by the gateway, never settled.</summary>
    NotifiedNotSettled,

    /// <summary>The gateway's fee is not the agreed one.</summary>
    FeeMismatch,

    /// <summary>The notification and the gateway's status query disagree.</summary>
    StatusConflict,

    /// <summary>Several answers are equally good.</summary>
    Ambiguous,

    /// <summary>Money in another currency.</summary>
    CurrencyMismatch,

    /// <summary>Money on an account nobody configured.</summary>
    UnknownAccount,
}
