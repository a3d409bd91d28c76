using System.Globalization;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>What ZaloPay's codes mean. <c>return_code</c> decides (1 done, 2 failed, 3 in work), <c>sub_return_code</c> says why.</summary>
/// <remarks>Codes: docs.zalopay.vn and beta-docs.zalopay.vn, "status codes", and the code list of ZaloPay's own SDK. ZaloPay says that 2
/// is a failure whatever the reason, so an unlisted reason is one; an unlisted <c>return_code</c> is unknown.</remarks>
internal static class ZaloPayCodes
{
    public const long Done = 1;
    public const long Failure = 2;
    public const long InWork = 3;

    /// <summary><c>app_trans_id</c> was used before.</summary>
    public const long OrderRepeated = -68;

    /// <summary><c>m_refund_id</c> was used before.</summary>
    public const long RefundRepeated = -23;

    /// <summary>The day in <c>m_refund_id</c> is not today: also said when yesterday's refund is repeated.</summary>
    public const long RefundDay = -25;

    public const long NotFound = -101;
    private const string NotFoundText = "-101";

    /// <summary>How long ZaloPay tells the status of a payment, counted from its creation.</summary>
    public static readonly TimeSpan StatusKept = TimeSpan.FromHours(48);

    /// <summary>How long after the end of its life an order that ZaloPay does not know may still come to be: <c>app_time</c> may be that
    /// much off.</summary>
    public static readonly TimeSpan LateOrder = TimeSpan.FromMinutes(15);

    /// <summary>Whether a refund that ZaloPay does not know may be on its way there still.</summary>
    public static bool MayStillArrive(RefundOutcome outcome, TimeSpan age) => outcome.GatewayCode == NotFoundText && age <= LateOrder;

    /// <summary>What became of a payment.</summary>
    /// <param name="returnCode">The <c>return_code</c>.</param>
    /// <param name="subCode">The <c>sub_return_code</c>, 0 when there is none.</param>
    /// <param name="isProcessing">The flag <c>is_processing</c>.</param>
    /// <param name="age">How long ago our record was made.</param>
    /// <param name="life">How long an order can be paid.</param>
    public static GatewayState OfQuery(long returnCode, long subCode, bool isProcessing, TimeSpan age, TimeSpan life)
    {
        if (returnCode == Done)
        {
            return GatewayState.Succeeded;
        }

        if (age > StatusKept)
        {
            return GatewayState.Unknown;
        }

        if (returnCode == InWork || isProcessing)
        {
            return GatewayState.Pending;
        }

        return returnCode != Failure ? GatewayState.Unknown : subCode switch
        {
            -54 => GatewayState.Expired,
            // The guest went back, but can pay until the order expires.
            -49 or -329 => age > life ? GatewayState.Cancelled : GatewayState.Pending,
            NotFound => age > life + LateOrder ? GatewayState.Expired : GatewayState.Unknown,
            // We asked with a wrong id: that says nothing about the payment.
            -92 => GatewayState.Unknown,
            _ => GatewayState.Failed,
        };
    }

    /// <summary>What became of a refund, in answer to the refund itself or to a question.</summary>
    public static GatewayState OfRefund(long returnCode) => returnCode switch
    {
        Done => GatewayState.Refunded,
        Failure => GatewayState.RefundFailed,
        InWork => GatewayState.RefundPending,
        _ => GatewayState.Unknown,
    };

    /// <summary>Whether a code is about the call, not about what was asked.</summary>
    public static ZaloPayTrouble OfCall(long returnCode, long subCode) => (returnCode == Failure ? subCode : returnCode) switch
    {
        -33 or -500 or -999 => ZaloPayTrouble.Busy,
        -429 => ZaloPayTrouble.TooMany,
        -2 or -53 or -401 or -402 or -403 or -405 => ZaloPayTrouble.Refused,
        _ => ZaloPayTrouble.None,
    };

    /// <summary>The code to keep: the reason where there is one (always negative), otherwise the <c>return_code</c>.</summary>
    public static string Text(long returnCode, long subCode) =>
        (returnCode != Done && subCode < 0 ? subCode : returnCode).ToString(CultureInfo.InvariantCulture);
}
