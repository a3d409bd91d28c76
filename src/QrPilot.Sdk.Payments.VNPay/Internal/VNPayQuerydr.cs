using System.Text.Json;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.VNPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Asks about a payment or its refund, and understands the answer.</summary>
/// <remarks>Source: sandbox.vnpayment.vn, "querydr &amp; refund". Every question has a new vnp_RequestId: VNPay turns away one that it
/// has seen.</remarks>
internal static class VNPayQuerydr
{
    public const string Command = "querydr";

    /// <summary>How long after its end VNPay may still not know a payment that a guest has begun to pay.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(15);

    /// <param name="account">Who asks.</param>
    /// <param name="paymentId">Our payment id, VNPay's vnp_TxnRef.</param>
    /// <param name="createdAt">When the payment was opened, to the second as it was sent.</param>
    /// <param name="transactionId">VNPay's number, or null. Not signed, and sent only when it can be VNPay's.</param>
    /// <param name="requestId">New for every question.</param>
    /// <param name="now">The host's clock.</param>
    public static byte[] Write(
        VNPayAccount account, string paymentId, DateTimeOffset createdAt, string? transactionId, string requestId, DateTimeOffset now)
    {
        var options = account.Options;
        var about = VNPayText.Plain($"Truy van giao dich {paymentId}", VNPayText.OrderInfoLength, Command);
        var created = VNPayTime.Write(createdAt);
        var asked = VNPayTime.Write(now);
        return JsonSerializer.SerializeToUtf8Bytes(
            new VNPayQuerydrRequest
            {
                RequestId = requestId,
                Version = VNPayCreate.Version,
                Command = Command,
                TmnCode = options.TmnCode,
                TxnRef = paymentId,
                OrderInfo = about,
                TransactionNo = VNPayMoney.IsVNPays(transactionId) ? transactionId : null,
                TransactionDate = created,
                CreateDate = asked,
                IpAddr = options.ServerAddress,
                SecureHash = Sign(
                    account.Keys[0],
                    requestId,
                    VNPayCreate.Version,
                    options.TmnCode,
                    paymentId,
                    created,
                    asked,
                    options.ServerAddress,
                    about),
            },
            VNPayJson.Wire.VNPayQuerydrRequest);
    }

    public static string Sign(
        ReadOnlySpan<byte> key,
        string requestId,
        string version,
        string tmnCode,
        string txnRef,
        string transactionDate,
        string createDate,
        string ipAddr,
        string orderInfo) =>
        VNPaySignature.Sign(key, requestId, version, Command, tmnCode, txnRef, transactionDate, createDate, ipAddr, orderInfo);

    /// <summary>Whether the answer's signature is right: fifteen values, absent ones empty.</summary>
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
        answer.OrderInfo,
        answer.PromotionCode,
        answer.PromotionAmount);

    /// <summary>What an answer that was checked says about the payment. When it speaks of a refund, the amount is the refund's, and so
    /// is the number unless the payment's was known.</summary>
    public static GatewayNotice Notice(VNPayAccount account, QueryPayment request, VNPayResponse answer, DateTimeOffset now)
    {
        var state = StateOf(account, request, answer, now);
        var moved = VNPayCodes.MoneyMoved(state);
        var number = VNPayCodes.IsRefund(answer.TransactionType) && VNPayMoney.IsVNPays(request.TransactionId)
            ? request.TransactionId
            : answer.TransactionNo;
        return new GatewayNotice
        {
            Reference = request.PaymentId,
            TransactionId = moved && VNPayMoney.IsTransaction(number) ? number : null,
            Amount = VNPayMoney.TryRead(answer.Amount, out var amount) ? amount : null,
            State = state,
            GatewayCode = VNPayCodes.Text(answer.ResponseCode, answer.TransactionStatus),
            At = VNPayTime.TryRead(answer.PayDate, out var at) ? at : now,
        };
    }

    /// <summary>What an answer that was checked says about the refund. VNPay shows one transaction an order: one of another amount is
    /// another refund, and tells nothing about this one.</summary>
    public static RefundOutcome Refund(QueryRefund request, VNPayResponse answer)
    {
        var state = answer.ResponseCode switch
        {
            VNPayCodes.Success when VNPayCodes.IsRefund(answer.TransactionType)
                && VNPayMoney.TryRead(answer.Amount, out var amount) && amount != request.Amount => GatewayState.Unknown,
            VNPayCodes.Success => VNPayCodes.OfRefundTransaction(answer.TransactionType, answer.TransactionStatus),
            VNPayCodes.TooSoon => GatewayState.RefundPending,
            _ => GatewayState.Unknown,
        };
        return VNPayRefund.Outcome(answer, state, VNPayCodes.IsRefund(answer.TransactionType));
    }

    private static GatewayState StateOf(VNPayAccount account, QueryPayment request, VNPayResponse answer, DateTimeOffset now) =>
        answer.ResponseCode switch
        {
            VNPayCodes.Success => VNPayCodes.OfTransaction(answer.TransactionType, answer.TransactionStatus),
            // VNPay knows a payment only once a guest has opened its page.
            VNPayCodes.NotFound =>
                now < request.CreatedAt + account.Options.PaymentLife + Margin ? GatewayState.Pending : GatewayState.Expired,
            VNPayCodes.TooSoon => GatewayState.Pending,
            _ => GatewayState.Unknown,
        };
}
