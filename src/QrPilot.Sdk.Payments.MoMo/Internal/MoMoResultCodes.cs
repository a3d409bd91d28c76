using System.Globalization;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>What MoMo's result codes mean for a payment. A code that is not listed is unknown, never failed.</summary>
/// <remarks>Source: developers.momo.vn v3, "Result codes". The mapping onto our states is ours:
/// 9000 (authorised) counts as paid because every payment is created with MoMo's default autoCapture=true;
/// 99, 40, 41, 42 and 10 do not tell whether money moved.</remarks>
internal static class MoMoResultCodes
{
    public const int Success = 0;
    public const int Maintenance = 10;
    public const int Processing = 7000;
    public const int ProcessingAtProvider = 7002;
    public const int Authorized = 9000;

    /// <summary>Whether money has moved to the merchant.</summary>
    public static bool MoneyMoved(int code) => code is Success or Authorized;

    /// <summary>Whether the same create request, sent again, may get another answer.</summary>
    public static bool MayRepeat(int code) => code is Processing or ProcessingAtProvider or Maintenance;

    /// <summary>The state a notification tells.</summary>
    public static PaymentState OfNotification(int code) => code switch
    {
        Success or Authorized => PaymentState.Succeeded,
        Processing or ProcessingAtProvider or 1000 or 8000 or 43 => PaymentState.Pending,
        98 or 1001 or 1002 or 1004 or 1007 or 1026 or 2019 or 4001 or 4002 or 4100 => PaymentState.Failed,
        1003 or 1006 or 1017 => PaymentState.Cancelled,
        1005 => PaymentState.Expired,
        _ => PaymentState.Unknown,
    };

    /// <summary>The state an answer to create tells: open is pending, and a request that MoMo would not take has failed.</summary>
    /// <remarks>The same code in a notification says nothing about a payment that is open already, hence the two maps.</remarks>
    public static PaymentState OfCreate(int code) => code switch
    {
        Success or Authorized => PaymentState.Pending,
        11 or 12 or 13 or 20 or 21 or 22 or 45 or 47 => PaymentState.Failed,
        _ => OfNotification(code),
    };

    public static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);
}
