using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>What VNPay's codes mean. What is not listed is unknown, never failed.</summary>
/// <remarks>Source: sandbox.vnpayment.vn, the tables of <c>vnp_ResponseCode</c> and <c>vnp_TransactionStatus</c>. The mapping onto our
/// states is ours, most of all that of 04, 07 and 99, which do not tell whether the money stays.</remarks>
internal static class VNPayCodes
{
    public const string Success = "00";
    public const string NotFound = "91";
    public const string TooSoon = "94";

    private const string TypePayment = "01";
    private const string TypeFullRefund = "02";
    private const string TypePartialRefund = "03";

    /// <summary>The state that a notification tells. Paid is only what both codes call paid; where they contradict each other, asking
    /// tells.</summary>
    /// <param name="code"><c>vnp_ResponseCode</c>.</param>
    /// <param name="status"><c>vnp_TransactionStatus</c>; empty when it was not sent.</param>
    public static GatewayState OfNotification(ReadOnlySpan<char> code, ReadOnlySpan<char> status) => status switch
    {
        "" => code is Success ? GatewayState.Unknown : OfResponse(code),
        "00" => code is Success ? GatewayState.Succeeded : GatewayState.Unknown,
        "02" => code is Success ? GatewayState.Unknown : OfResponse(code),
        "05" or "06" or "09" => code is Success ? OfPayment(status) : GatewayState.Unknown,
        _ => OfPayment(status),
    };

    /// <summary>The state that <c>vnp_TransactionStatus</c> tells of a payment.</summary>
    public static GatewayState OfPayment(ReadOnlySpan<char> status) => status switch
    {
        "00" => GatewayState.Succeeded,
        "01" or "07" => GatewayState.Pending,
        "02" => GatewayState.Failed,
        "05" or "06" => GatewayState.RefundPending,
        "09" => GatewayState.RefundFailed,
        _ => GatewayState.Unknown,
    };

    /// <summary>The state that <c>vnp_TransactionStatus</c> tells of a refund. An error (02) is not in the list of ways in which refunds
    /// end, and a refund that is called failed is made again: so it is unknown.</summary>
    public static GatewayState OfRefund(ReadOnlySpan<char> status) => status switch
    {
        "00" => GatewayState.Refunded,
        "01" or "05" or "06" => GatewayState.RefundPending,
        "09" => GatewayState.RefundFailed,
        _ => GatewayState.Unknown,
    };

    /// <summary>The state of a payment that querydr tells with code 00.</summary>
    /// <param name="type"><c>vnp_TransactionType</c>.</param>
    /// <param name="status"><c>vnp_TransactionStatus</c>.</param>
    public static GatewayState OfTransaction(string? type, string? status) => type switch
    {
        TypePayment => OfPayment(status),
        TypeFullRefund or TypePartialRefund => OfRefund(status),
        _ => GatewayState.Unknown,
    };

    /// <summary>The state of a refund that querydr tells with code 00. While it shows the payment, the refund is on its way.</summary>
    public static GatewayState OfRefundTransaction(string? type, string? status) =>
        type == TypePayment ? GatewayState.RefundPending : IsRefund(type) ? OfRefund(status) : GatewayState.Unknown;

    /// <summary>The state that a refund's answer tells.</summary>
    public static GatewayState OfRefundAnswer(string? code, string? status) => code switch
    {
        Success => OfRefund(status),
        // A refund for it is in work already: after a lost answer that is ours.
        TooSoon => GatewayState.RefundPending,
        "02" or "03" or NotFound or "95" => GatewayState.RefundFailed,
        _ => GatewayState.Unknown,
    };

    public static string RefundType(bool isFull) => isFull ? TypeFullRefund : TypePartialRefund;

    public static bool IsRefund(string? type) => type is TypeFullRefund or TypePartialRefund;

    /// <summary>What an answer to querydr blames on us: no later answer will differ.</summary>
    public static string? MistakeOfQuery(string? code) => code switch
    {
        "02" => "knows no such terminal (code 02): TmnCode is not VNPay's",
        "03" => "calls the question ill-formed (code 03)",
        _ => MistakeOfRefund(code),
    };

    /// <summary>What an answer to a refund blames on us: no later answer will differ.</summary>
    public static string? MistakeOfRefund(string? code) =>
        code == "97" ? "calls our signature wrong (code 97): HashSecret is not VNPay's, or the portal's hash type is not SHA512" : null;

    /// <summary>Whether money has moved, so that a transaction number means something.</summary>
    public static bool MoneyMoved(GatewayState state) =>
        state is GatewayState.Succeeded or GatewayState.RefundPending or GatewayState.Refunded or GatewayState.RefundFailed;

    /// <summary>The code for people: that of the answer, and behind a success the status that is not one.</summary>
    public static string Text(ReadOnlySpan<char> code, ReadOnlySpan<char> status) => code switch
    {
        Success => status is "" or Success ? Success : $"{Success}/{status}",
        _ => code.ToString(),
    };

    private static GatewayState OfResponse(ReadOnlySpan<char> code) => code switch
    {
        "07" => GatewayState.Pending,
        "09" or "10" or "12" or "13" or "51" or "65" or "75" or "79" => GatewayState.Failed,
        "11" => GatewayState.Expired,
        "24" => GatewayState.Cancelled,
        _ => GatewayState.Unknown,
    };
}
