using System.Buffers;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Takes what may tell who paid out of a notification. Parameters that are not known to be harmless are hidden: VNPay's
/// <c>vnp_Bill_...</c> and <c>vnp_Inv_...</c> hold names, telephone numbers and addresses. What is not VNPay's is left out.</summary>
internal static class VNPayMask
{
    public static byte[] Hide(ReadOnlySpan<byte> query)
    {
        var parameters = new VNPayParameters(query, stackalloc VNPayParameter[VNPayParameters.Most]);
        if (parameters.Read() is not null || parameters.Count == 0)
        {
            return [];
        }

        var masked = new ArrayBufferWriter<byte>(query.Length + 1);
        for (var i = 0; i < parameters.Count; i++)
        {
            var name = parameters.Name(parameters[i]);
            var value = parameters.Value(parameters[i]);
            masked.Write(i == 0 ? default : "&"u8);
            masked.Write(name);
            masked.Write("="u8);
            masked.Write(value.IsEmpty || IsHarmless(name) ? value : "***"u8);
        }

        return masked.WrittenSpan.ToArray();
    }

    // OrderInfo is the text that this host wrote when it opened the payment.
    private static bool IsHarmless(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("vnp_Amount"u8)
        || name.SequenceEqual("vnp_BankCode"u8)
        || name.SequenceEqual("vnp_BankTranNo"u8)
        || name.SequenceEqual("vnp_CardType"u8)
        || name.SequenceEqual("vnp_Command"u8)
        || name.SequenceEqual("vnp_CreateDate"u8)
        || name.SequenceEqual("vnp_CurrCode"u8)
        || name.SequenceEqual("vnp_Locale"u8)
        || name.SequenceEqual("vnp_OrderInfo"u8)
        || name.SequenceEqual("vnp_OrderType"u8)
        || name.SequenceEqual("vnp_PayDate"u8)
        || name.SequenceEqual("vnp_ResponseCode"u8)
        || name.SequenceEqual("vnp_TmnCode"u8)
        || name.SequenceEqual("vnp_TransactionNo"u8)
        || name.SequenceEqual("vnp_TransactionStatus"u8)
        || name.SequenceEqual("vnp_TxnRef"u8)
        || name.SequenceEqual("vnp_Version"u8)
        || VNPayParameters.IsSignature(name);
}
