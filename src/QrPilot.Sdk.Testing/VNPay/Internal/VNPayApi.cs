using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.VNPay.Internal.Wire;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.VNPay.Internal;

/// <summary><c>POST /merchant_webapi/api/transaction</c>: querydr and refund. State: used request ids and the times of queries, in
/// memory.</summary>
/// <remarks>Source: sandbox.vnpayment.vn/apis/docs/truy-van-hoan-tien/querydr&amp;refund.html. After a refund, a query tells about the newest
/// refund: its type, status, amount and number.</remarks>
internal sealed class VNPayApi(Stage<VNPayOrder> stage)
{
    public const string Query = "querydr";
    public const string Refund = "refund";

    private readonly Lock _gate = new();
    private readonly BoundedMemory<string> _requests = new(() => stage.Options.RememberedOrders);
    private readonly BoundedMemory<long?> _queries = new(() => stage.Options.RememberedOrders);
    private long _replies;

    public void Map(IEndpointRouteBuilder group) => group.MapPost("/merchant_webapi/api/transaction", (RequestDelegate)HandleAsync);

    private async Task HandleAsync(HttpContext context)
    {
        var fields = await MessageBody.ReadFieldsAsync(context.Request);
        var request = fields is null ? null : new VNPayRequest(fields);
        var kind = request?.Command == Refund ? GatewayCallKind.Refund : GatewayCallKind.Query;
        var id = kind == GatewayCallKind.Refund ? request?.RequestId : request?.TxnRef;
        await stage.Calls.RunAsync(
            context,
            kind,
            id,
            () => Answer(request),
            reply => context.Response.WriteAsJsonAsync(reply, VNPayJson.Wire.VNPayReply, cancellationToken: context.RequestAborted));
    }

    private VNPayReply Answer(VNPayRequest? request)
    {
        var merchant = stage.Options.VNPayMerchants.FirstOrDefault(merchant => merchant.TmnCode == request?.TmnCode);
        var reply = request is null ? Reply(null, "03", "Invalid format")
            : merchant is null ? Reply(request, "02", "Invalid TmnCode")
            : !request.IsSigned(merchant.HashSecret) ? Reply(request, "97", "Checksum failed")
            : request.Mistake() is { } mistake ? Reply(request, "03", mistake)
            : CarryOut(request);
        if (reply.ResponseCode != "00")
        {
            stage.Tally.Count(Kind.Refused);
        }

        return merchant is null ? reply : reply.Signed(merchant.HashSecret);
    }

    /// <summary>One call at a time, so that what is counted and what is left to refund are right.</summary>
    private VNPayReply CarryOut(VNPayRequest request)
    {
        lock (_gate)
        {
            var now = stage.Now;
            var isQuery = request.Command == Query;
            if (isQuery)
            {
                stage.Tally.Count(Kind.Queries);
            }

            var isTooSoon = isQuery && IsTooSoon(request, now);
            if (isTooSoon || !_requests.TryAdd($"{request.TmnCode}\n{VietnamTime.Day(now)}\n{request.RequestId}", "", out _))
            {
                return Reply(request, "94", "Request is duplicate within the time limit");
            }

            var order = stage.Ledger.Find(VNPayOrder.KeyOf(request.TmnCode, request.TxnRef, request.TransactionDate));
            if (order?.Order.CreateDate != request.TransactionDate)
            {
                return Reply(request, "91", "Transaction is not found");
            }

            return isQuery ? Tell(request, order, now) : GiveBack(request, order, now);
        }
    }

    private bool IsTooSoon(VNPayRequest request, long now)
    {
        var key = $"{request.TmnCode}\n{request.TxnRef}";
        if (_queries.TryGet(key, out var last) && now - last < (long)stage.Options.VNPayQueryWindow.TotalMilliseconds)
        {
            return true;
        }

        _queries.Set(key, now);
        return false;
    }

    private VNPayReply Tell(VNPayRequest request, LedgerOrder<VNPayOrder> order, long now)
    {
        var state = order.ReportedAt(now);
        var reply = Reply(request, "00", "QueryDR Success") with { OrderInfo = order.Order.OrderInfo, BankCode = order.Order.BankCode };
        if (state == OrderState.Paid && order.Refunds.Count > 0)
        {
            return About(reply, order.Refunds[^1], now);
        }

        var isPaid = state == OrderState.Paid;
        return reply with
        {
            Amount = Numbers.Text((isPaid ? order.Dong : order.Order.Asked) * 100),
            PayDate = state == OrderState.Open ? null : VietnamTime.Text(order.StateAt(now) == order.State ? order.At : order.Order.ExpiresAt),
            TransactionNo = isPaid ? order.TransactionId : "0",
            TransactionType = "01",
            TransactionStatus = state switch { OrderState.Paid => "00", OrderState.Open => "01", _ => "02" },
        };
    }

    private VNPayReply GiveBack(VNPayRequest request, LedgerOrder<VNPayOrder> order, long now)
    {
        var isNumber = long.TryParse(request.Amount, NumberStyles.None, CultureInfo.InvariantCulture, out var amount);
        var dong = amount / 100;
        var isFull = request.TransactionType == "02";
        if (!isNumber || amount <= 0 || amount % 100 != 0)
        {
            return Reply(request, "03", "vnp_Amount must be a hundred times the amount");
        }

        if (order.State != OrderState.Paid)
        {
            return Reply(request, "95", "The original transaction is not successful");
        }

        if (request.TransactionNo is not ("" or "0") && request.TransactionNo != order.TransactionId)
        {
            return Reply(request, "91", "Transaction is not found");
        }

        if (order.Refunds.Any(refund => refund.StateAt(now) == RefundState.Working))
        {
            return Reply(request, "94", "A refund of this transaction is being processed");
        }

        if (dong > order.RestAt(now) || (isFull && dong != order.Moved))
        {
            return Reply(request, "03", isFull ? "vnp_Amount must be all of the payment" : "vnp_Amount is more than the rest of the payment");
        }

        var (fault, code) = stage.Refunds.Decide(order.Order.TxnRef, request.RequestId);
        if (fault == GatewayRefundFault.Refuse && code is not (null or "09"))
        {
            stage.Tally.Count(Kind.RefundsRefused);
            return Reply(request, code, "Refund is refused");
        }

        var number = Numbers.TextOf($"vnpay refund\n{request.TmnCode}\n{request.RequestId}\n{now}", VNPayProtocol.TransactionDigits);
        var refund = stage.Refunds.Make(request.RequestId, number, dong, isFull, now, stage.Options.RefundTime, fault, "09");
        stage.Ledger.Change(order.Order.Key, current => current with { Refunds = [.. current.Refunds, refund] });
        stage.Tally.Refund(refund, now);
        return About(Reply(request, "00", "Refund Success") with { OrderInfo = request.OrderInfo, BankCode = order.Order.BankCode }, refund, now);
    }

    /// <summary>05 while VNPay works on it, 06 while the bank does, then 00 or 09.</summary>
    private static VNPayReply About(VNPayReply reply, LedgerRefund refund, long now) => reply with
    {
        Amount = Numbers.Text(refund.Returned * 100),
        PayDate = VietnamTime.Text(refund.StartedAt),
        TransactionNo = refund.TransactionId,
        TransactionType = refund.IsFull ? "02" : "03",
        TransactionStatus = refund.StateAt(now) switch
        {
            RefundState.Working => now < refund.UsuallyDueAt ? "05" : "06",
            RefundState.Done => "00",
            _ => refund.RefusedWith,
        },
    };

    private VNPayReply Reply(VNPayRequest? request, string code, string message) => new()
    {
        ResponseId = Numbers.Hex($"vnpay reply {Interlocked.Increment(ref _replies)} {stage.Now}"),
        Command = request?.Command,
        ResponseCode = code,
        Message = message,
        TmnCode = request?.TmnCode,
        TxnRef = request?.TxnRef,
    };
}
