using System.Globalization;
using System.Text.Json;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.Gateways.Signing;
using QrPilot.Sdk.Payments.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>The refund message: how it is written, what its answer means, and how a purchase lists its refunds. Pure.</summary>
/// <remarks>Source: developers.momo.vn v3, "Refund". Its answer is not signed. Repeating with the same orderId and requestId is
/// safe.</remarks>
internal static class MoMoRefund
{
    /// <summary>Writes the call. Our refund id is both its orderId and its requestId.</summary>
    /// <exception cref="ArgumentException">The transaction id of the payment is not one of MoMo's, which are whole numbers.</exception>
    public static GatewayCall Call(MoMoMerchant merchant, RefundPayment refund)
    {
        var unsigned = new MoMoRefundRequest
        {
            PartnerCode = merchant.Options.PartnerCode,
            OrderId = refund.RefundId,
            RequestId = refund.RefundId,
            Amount = refund.Amount.Dong,
            TransId = TransIdOf(refund.TransactionId),
            Lang = merchant.Options.Language,
            Description = refund.Reason,
        };
        var request = unsigned with { Signature = Sign(merchant, unsigned) };
        return merchant.Call(
            "refund", JsonSerializer.SerializeToUtf8Bytes(request, MoMoJson.Wire.MoMoRefundRequest), MoMoAnswer.IsBusy);
    }

    public static string Sign(MoMoMerchant merchant, MoMoRefundRequest request)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            text.Begin(merchant);
            text.Add("amount"u8, request.Amount);
            text.Add("description"u8, request.Description);
            text.Add("orderId"u8, request.OrderId);
            text.Add("partnerCode"u8, request.PartnerCode);
            text.Add("requestId"u8, request.RequestId);
            text.Add("transId"u8, request.TransId);
            return text.Sign(merchant);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>Reads the answer. A code that only the purchase explains is for the caller to ask about.</summary>
    /// <exception cref="GatewayException">It cannot be understood, is another request's, or MoMo is closed for maintenance.</exception>
    public static (int Code, RefundOutcome Outcome) Read(MoMoMerchant merchant, RefundPayment refund, GatewayReply reply)
    {
        var answer = MoMoAnswer.Read(merchant, reply, MoMoJson.Wire.MoMoRefundResponse, refund.RefundId, refund.RefundId);
        if (answer.Code == MoMoCodes.Maintenance)
        {
            throw MoMoAnswer.Busy(merchant, reply, answer);
        }

        var state = MoMoCodes.OfRefund(answer.Code);
        if (state == GatewayState.Refunded && answer.Amount is { } amount && amount != refund.Amount.Dong)
        {
            throw merchant.Trouble("refunded another amount than it was asked to");
        }

        return (answer.Code, new RefundOutcome
        {
            State = state,
            GatewayCode = MoMoCodes.Text(answer.Code),
            TransactionId = state == GatewayState.Refunded ? Text(answer.TransId) : null,
            At = state == GatewayState.Refunded ? MoMoAnswer.TimeOf(answer.ResponseTime) : null,
        });
    }

    /// <summary>What a purchase says about one of its refunds, or null when it does not list it.</summary>
    /// <exception cref="GatewayException">It lists the refund with another amount.</exception>
    public static RefundOutcome? Find(MoMoMerchant merchant, string refundId, VndAmount amount, MoMoQueryResponse purchase)
    {
        foreach (var entry in purchase.RefundTrans ?? [])
        {
            if (entry?.OrderId != refundId)
            {
                continue;
            }

            if (entry.Amount is { } listed && listed != amount.Dong)
            {
                throw merchant.Trouble("lists the refund with another amount");
            }

            var state = entry.ResultCode is { } code ? MoMoCodes.OfRefund(code) : GatewayState.Unknown;
            return new RefundOutcome
            {
                State = state,
                GatewayCode = entry.ResultCode is { } known ? MoMoCodes.Text(known) : "",
                TransactionId = state == GatewayState.Refunded ? Text(entry.TransId) : null,
                At = state == GatewayState.Refunded ? MoMoAnswer.TimeOf(Milliseconds(entry.CreatedTime)) : null,
            };
        }

        return null;
    }

    /// <summary>A transaction number as text; MoMo writes 0 where it has none.</summary>
    public static string? Text(long? transId) => transId > 0 ? transId.Value.ToString(CultureInfo.InvariantCulture) : null;

    private static long TransIdOf(string transactionId) =>
        long.TryParse(transactionId, NumberStyles.None, CultureInfo.InvariantCulture, out var transId)
            ? transId
            : throw new ArgumentException("A transaction of MoMo's is a whole number.", nameof(transactionId));

    /// <summary>The documentation names the field and not its type: anything but milliseconds tells nothing.</summary>
    private static long? Milliseconds(JsonElement time) => time.ValueKind switch
    {
        JsonValueKind.Number when time.TryGetInt64(out var value) => value,
        JsonValueKind.String when long.TryParse(time.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };
}
