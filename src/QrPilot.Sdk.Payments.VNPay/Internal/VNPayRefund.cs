using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.VNPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Gives money back, and understands the answer. The same refund is written in the same bytes.</summary>
/// <remarks>Source: sandbox.vnpayment.vn, "querydr &amp; refund". VNPay promises nothing about a vnp_RequestId that comes again, save that
/// one refund at a time is in work for a payment (code 94).</remarks>
internal static class VNPayRefund
{
    public const string Command = "refund";

    private const int RequestIdLength = 32;

    public static byte[] Write(VNPayAccount account, RefundPayment request)
    {
        var options = account.Options;
        var requestId = RequestIdOf(request.RefundId);
        var type = VNPayCodes.RefundType(request.IsFull);
        var amount = VNPayMoney.Write(request.Amount);
        // Without a number of VNPay's it finds the payment by vnp_TxnRef and vnp_TransactionDate; 0 says so.
        var transaction = VNPayMoney.IsVNPays(request.TransactionId) ? request.TransactionId : "0";
        var paymentCreated = VNPayTime.Write(request.PaymentCreatedAt);
        var created = VNPayTime.Write(request.CreatedAt);
        var by = VNPayText.Plain(request.RequestedBy, VNPayText.CreateByLength, "qrpilot");
        var about = VNPayText.Plain(request.Reason, VNPayText.OrderInfoLength, "Hoan tien");
        return JsonSerializer.SerializeToUtf8Bytes(
            new VNPayRefundRequest
            {
                RequestId = requestId,
                Version = VNPayCreate.Version,
                Command = Command,
                TmnCode = options.TmnCode,
                TransactionType = type,
                TxnRef = request.PaymentId,
                Amount = amount,
                OrderInfo = about,
                TransactionNo = transaction,
                TransactionDate = paymentCreated,
                CreateBy = by,
                CreateDate = created,
                IpAddr = options.ServerAddress,
                SecureHash = Sign(
                    account.Keys[0],
                    requestId,
                    VNPayCreate.Version,
                    options.TmnCode,
                    type,
                    request.PaymentId,
                    amount,
                    transaction,
                    paymentCreated,
                    by,
                    created,
                    options.ServerAddress,
                    about),
            },
            VNPayJson.Wire.VNPayRefundRequest);
    }

    public static string Sign(
        ReadOnlySpan<byte> key,
        string requestId,
        string version,
        string tmnCode,
        string transactionType,
        string txnRef,
        string amount,
        string transactionNo,
        string transactionDate,
        string createBy,
        string createDate,
        string ipAddr,
        string orderInfo) => VNPaySignature.Sign(
            key,
            requestId,
            version,
            Command,
            tmnCode,
            transactionType,
            txnRef,
            amount,
            transactionNo,
            transactionDate,
            createBy,
            createDate,
            ipAddr,
            orderInfo);

    /// <summary>Whether the answer's signature is right: thirteen values, absent ones empty.</summary>
    public static bool IsSigned(VNPayResponse answer, IReadOnlyList<byte[]> keys) => VNPaySignature.IsRight(
        keys,
        answer.SecureHash,
        answer.ResponseId,
        answer.Command,
        answer.ResponseCode,
        answer.Message,
        answer.TmnCode,
        answer.TxnRef,
        answer.Amount,
        answer.BankCode,
        answer.PayDate,
        answer.TransactionNo,
        answer.TransactionType,
        answer.TransactionStatus,
        answer.OrderInfo);

    /// <summary>What an answer that was checked says.</summary>
    public static RefundOutcome Outcome(VNPayResponse answer) =>
        Outcome(
            answer,
            VNPayCodes.OfRefundAnswer(answer.ResponseCode, answer.TransactionStatus),
            ofRefund: answer.ResponseCode == VNPayCodes.Success);

    /// <param name="answer">The answer.</param>
    /// <param name="state">What it says.</param>
    /// <param name="ofRefund">Whether number and time in the answer are the refund's.</param>
    public static RefundOutcome Outcome(VNPayResponse answer, GatewayState state, bool ofRefund) => new()
    {
        State = state,
        GatewayCode = VNPayCodes.Text(answer.ResponseCode, answer.TransactionStatus),
        TransactionId = ofRefund && state != GatewayState.Unknown && VNPayMoney.IsTransaction(answer.TransactionNo)
            ? answer.TransactionNo
            : null,
        At = ofRefund && state == GatewayState.Refunded && VNPayTime.TryRead(answer.PayDate, out var at) ? at : null,
    };

    /// <summary>VNPay's id of the request: what follows the prefix of ours, or when that does not fit the beginning of its hash.</summary>
    public static string RequestIdOf(string refundId)
    {
        var rest = refundId[(refundId.IndexOf('_', StringComparison.Ordinal) + 1)..];
        return rest.Length is > 0 and <= RequestIdLength && rest.All(char.IsAsciiLetterOrDigit)
            ? rest
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(refundId)))[..RequestIdLength];
    }
}
