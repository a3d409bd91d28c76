using System.Text.Json;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.VNPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Checks answers before they are believed.</summary>
internal static class VNPayAnswer
{
    /// <summary>Reads an answer.</summary>
    /// <returns>The answer, or null when the body is none.</returns>
    public static VNPayResponse? Parse(GatewayReply reply)
    {
        try
        {
            return JsonSerializer.Deserialize(reply.Body.Span, VNPayJson.Wire.VNPayResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Checks an answer to querydr.</summary>
    /// <returns>Null, or why it cannot be believed; completes "VNPay ...".</returns>
    public static string? TroubleOfQuery(VNPayAccount account, string paymentId, VNPayResponse answer) =>
        Trouble(account, paymentId, VNPayQuerydr.Command, answer, VNPayQuerydr.IsSigned)
        ?? VNPayCodes.MistakeOfQuery(answer.ResponseCode)
        ?? TroubleWithAmount(answer, VNPayCodes.OfTransaction(answer.TransactionType, answer.TransactionStatus));

    /// <summary>Checks an answer to a refund.</summary>
    /// <returns>Null, or why it cannot be believed; completes "VNPay ...".</returns>
    public static string? TroubleOfRefund(VNPayAccount account, RefundPayment request, VNPayResponse answer) =>
        Trouble(account, request.PaymentId, VNPayRefund.Command, answer, VNPayRefund.IsSigned)
        ?? VNPayCodes.MistakeOfRefund(answer.ResponseCode)
        ?? (answer.ResponseCode == VNPayCodes.Success && !IsEcho(answer.Amount, VNPayMoney.Write(request.Amount), mustBeThere: false)
            ? "answered about a refund of another amount"
            : null);

    // Answers that refuse come without most fields and often without a signature. They move no money, so they may; a signature that is
    // there must be right, and an acceptance must have one.
    private static string? Trouble(
        VNPayAccount account,
        string paymentId,
        string command,
        VNPayResponse answer,
        Func<VNPayResponse, IReadOnlyList<byte[]>, bool> isSigned)
    {
        if (string.IsNullOrEmpty(answer.ResponseCode))
        {
            return "answered without vnp_ResponseCode";
        }

        var accepted = answer.ResponseCode == VNPayCodes.Success;
        if ((accepted || !string.IsNullOrEmpty(answer.SecureHash)) && !isSigned(answer, account.Keys))
        {
            return $"answered code {VNPayText.Plain(answer.ResponseCode, 8, "?")} with a signature that is wrong";
        }

        return IsEcho(answer.TmnCode, account.Options.TmnCode, accepted)
            && IsEcho(answer.TxnRef, paymentId, accepted)
            && IsEcho(answer.Command, command, mustBeThere: false)
                ? null
                : "answered another request";
    }

    private static string? TroubleWithAmount(VNPayResponse answer, GatewayState state) =>
        answer.ResponseCode == VNPayCodes.Success && VNPayCodes.MoneyMoved(state) && !VNPayMoney.TryRead(answer.Amount, out _)
            ? "told of money without an amount in whole đồng"
            : null;

    private static bool IsEcho(string? value, string expected, bool mustBeThere) =>
        string.IsNullOrEmpty(value) ? !mustBeThere : value == expected;
}
