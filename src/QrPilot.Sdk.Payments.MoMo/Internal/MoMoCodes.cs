using System.Globalization;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>What MoMo's result codes mean. A code that is not listed is unknown, never failed. The same code means different things
/// in different answers: one that refuses a request says nothing about a payment that is open already, hence the three maps.</summary>
/// <remarks>Source: developers.momo.vn v3, "Result codes". The mapping onto our states is ours: 99, 40, 41, 42 and 10 do not tell whether
/// money moved.</remarks>
internal static class MoMoCodes
{
    public const int Success = 0;
    public const int Maintenance = 10;
    public const int RequestRepeated = 40;
    public const int OrderRepeated = 41;
    public const int RefundRefused = 1081;
    public const int Processing = 7000;
    public const int ProcessingAtProvider = 7002;
    public const int Authorised = 9000;

    /// <summary>Whether the gateway has not done with the request: the same request, sent again, may get another answer.</summary>
    public static bool IsBusy(int code) => code is Maintenance or Processing or ProcessingAtProvider;

    /// <summary>The state of a payment by a notification or an answer to a question.</summary>
    /// <param name="code">The result code.</param>
    /// <param name="autoCapture">Whether MoMo takes the money at once. Its documentation allows to treat 9000 as paid then.</param>
    public static GatewayState OfPayment(int code, bool autoCapture) => code switch
    {
        Success => GatewayState.Succeeded,
        Authorised => autoCapture ? GatewayState.Succeeded : GatewayState.Authorised,
        Processing or ProcessingAtProvider or 1000 or 8000 or 43 => GatewayState.Pending,
        98 or 1001 or 1002 or 1004 or 1007 or 1026 or 2019 or 4001 or 4002 or 4100 => GatewayState.Failed,
        1003 or 1006 or 1017 => GatewayState.Cancelled,
        1005 => GatewayState.Expired,
        _ => GatewayState.Unknown,
    };

    /// <summary>The state by an answer to create: opened is pending, and a request that MoMo would not take has failed.</summary>
    public static GatewayState OfCreate(int code) => code switch
    {
        Success or Authorised => GatewayState.Pending,
        11 or 12 or 13 or 20 or 21 or 22 or 45 or 47 => GatewayState.Failed,
        _ => OfPayment(code, autoCapture: true),
    };

    /// <summary>The state of a refund. A refusal that hangs on the account and not on the request (11, 12, 13) is unknown: an earlier
    /// try may have passed.</summary>
    public static GatewayState OfRefund(int code) => code switch
    {
        Success => GatewayState.Refunded,
        Processing or ProcessingAtProvider => GatewayState.RefundPending,
        20 or 21 or 22 or 45 or 47 or 1080 or RefundRefused or 1088 => GatewayState.RefundFailed,
        _ => GatewayState.Unknown,
    };

    /// <summary>Whether only the purchase tells what became of a refund: the answer does not, or the refund may have been
    /// made before.</summary>
    public static bool MustAskForRefund(int code) => code == RefundRefused || OfRefund(code) == GatewayState.Unknown;

    public static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);
}
