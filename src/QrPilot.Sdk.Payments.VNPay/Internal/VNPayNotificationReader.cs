using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Verifies a notification, then believes it. Pure; no bytes make it throw.</summary>
/// <remarks>Source: sandbox.vnpayment.vn, "PAY", IPN: what has a value, sorted by name, form-encoded, HMAC-SHA512. The encoders in use
/// agree on nearly all characters but not on <c>~ ! * ' ( )</c>; hence three texts, each of which stands for one set of values
/// only.</remarks>
internal static class VNPayNotificationReader
{
    // All values that are read, decoded.
    private const int TextLength = 1024;

    public static NotificationReading Read(VNPayAccount account, ReadOnlySpan<byte> query)
    {
        var parameters = new VNPayParameters(query, stackalloc VNPayParameter[VNPayParameters.Most]);
        if (parameters.Read() is { } trouble)
        {
            return Malformed(trouble);
        }

        var signature = parameters.Find("vnp_SecureHash"u8);
        if (signature.IsEmpty)
        {
            return Malformed("vnp_SecureHash is missing.");
        }

        Span<byte> mac = stackalloc byte[VNPaySignature.MacLength];
        return HexMac.TryDecode(signature, mac)
            && (Matches(account, parameters, mac, VNPayEncoding.AsReceived)
                || Matches(account, parameters, mac, VNPayEncoding.DotNet)
                || Matches(account, parameters, mac, VNPayEncoding.Java))
            ? Believe(account, parameters)
            : NotificationReading.Rejected(NotificationFault.BadSignature, VNPaySignatureHint.Explain(account, query, parameters));
    }

    private static bool Matches(VNPayAccount account, scoped in VNPayParameters parameters, ReadOnlySpan<byte> mac, VNPayEncoding encoding)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            parameters.Write(ref text, encoding);
            return text.Matches(VNPaySignature.Algorithm, account.Keys, mac);
        }
        finally
        {
            text.Dispose();
        }
    }

    private static NotificationReading Believe(VNPayAccount account, scoped in VNPayParameters parameters)
    {
        Span<char> buffer = stackalloc char[TextLength];
        if (!parameters.TryText("vnp_TmnCode"u8, ref buffer, out var terminal)
            || !parameters.TryText("vnp_TxnRef"u8, ref buffer, out var reference)
            || !parameters.TryText("vnp_Amount"u8, ref buffer, out var hundredths)
            || !parameters.TryText("vnp_ResponseCode"u8, ref buffer, out var code)
            || !parameters.TryText("vnp_TransactionStatus"u8, ref buffer, out var status)
            || !parameters.TryText("vnp_TransactionNo"u8, ref buffer, out var transaction)
            || !parameters.TryText("vnp_PayDate"u8, ref buffer, out var paid)
            || !parameters.TryText("vnp_CreateDate"u8, ref buffer, out var created))
        {
            return Malformed("A value is not UTF-8 or too long.");
        }

        if (terminal.IsEmpty)
        {
            return Malformed("vnp_TmnCode is missing.");
        }

        if (!terminal.SequenceEqual(account.Options.TmnCode))
        {
            return NotificationReading.Rejected(NotificationFault.WrongAccount, "vnp_TmnCode is not this account's.");
        }

        if (reference.IsEmpty)
        {
            return Malformed("vnp_TxnRef is missing.");
        }

        if (!VNPayMoney.TryRead(hundredths, out var amount))
        {
            return Malformed("vnp_Amount is missing or not a whole number of đồng in hundredths.");
        }

        return code.IsEmpty
            ? Malformed("vnp_ResponseCode is missing.")
            : Notice(reference, amount, code, status, transaction, TimeOf(paid, created, reference));
    }

    private static NotificationReading Notice(
        ReadOnlySpan<char> reference,
        VndAmount amount,
        ReadOnlySpan<char> code,
        ReadOnlySpan<char> status,
        ReadOnlySpan<char> transaction,
        DateTimeOffset at)
    {
        var state = VNPayCodes.OfNotification(code, status);
        return NotificationReading.Verified(new GatewayNotice
        {
            Reference = reference.ToString(),
            TransactionId = VNPayCodes.MoneyMoved(state) && VNPayMoney.IsTransaction(transaction) ? transaction.ToString() : null,
            Amount = amount,
            State = state,
            GatewayCode = VNPayCodes.Text(code, status),
            At = at,
        });
    }

    // The day of payment is optional, and reading has no clock. When VNPay names no time, the nearest that the message knows is when
    // the payment was opened: its own date, or the time in our id, at most a payment's life too early. The last resort says in every
    // report that the time is not known.
    private static DateTimeOffset TimeOf(ReadOnlySpan<char> paid, ReadOnlySpan<char> created, ReadOnlySpan<char> reference) =>
        VNPayTime.TryRead(paid, out var at) || VNPayTime.TryRead(created, out at) || VNPayTime.TryReadId(reference, out at)
            ? at
            : DateTimeOffset.UnixEpoch;

    private static NotificationReading Malformed(string detail) => NotificationReading.Rejected(NotificationFault.Malformed, detail);
}
