using System.Buffers;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using Field = QrPilot.Sdk.Payments.MoMo.Internal.MoMoNotification.Field;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>Verifies a notification, then believes it. Pure; no bytes make it throw.</summary>
internal static class MoMoNotificationReader
{
    private const int UsualBody = 2048;

    private static readonly long LatestTime = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static NotificationReading Read(MoMoAccount account, ReadOnlySpan<byte> body)
    {
        byte[]? rented = null;
        var values = body.Length <= UsualBody ? stackalloc byte[UsualBody] : (rented = ArrayPool<byte>.Shared.Rent(body.Length));
        try
        {
            var notification = new MoMoNotification(values, stackalloc Range[MoMoNotification.FieldCount]);
            return notification.Read(body) is { } trouble
                ? NotificationReading.Rejected(NotificationFault.Malformed, trouble)
                : Verify(account, notification);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    private static NotificationReading Verify(MoMoAccount account, scoped in MoMoNotification notification)
    {
        Span<byte> mac = stackalloc byte[MoMoSignatureText.MacLength];
        var text = new MoMoSignatureText(stackalloc byte[MoMoSignatureText.UsualLength]);
        try
        {
            Write(ref text, account, notification);
            if (!TryDecode(notification[Field.Signature], mac) || !text.Matches(account.SecretKey, mac))
            {
                return NotificationReading.Rejected(
                    NotificationFault.BadSignature, MoMoSignatureHint.Explain(account, notification));
            }
        }
        finally
        {
            text.Dispose();
        }

        return notification[Field.PartnerCode].SequenceEqual(account.PartnerCode)
            ? Believe(notification)
            : NotificationReading.Rejected(NotificationFault.WrongAccount, "PartnerCode is not this account's.");
    }

    /// <summary>Writes the text that MoMo signs for a notification.</summary>
    public static void Write(scoped ref MoMoSignatureText text, MoMoAccount account, scoped in MoMoNotification notification)
    {
        text.Add("accessKey"u8, account.AccessKey);
        for (var field = Field.Amount; field < Field.Signature; field++)
        {
            text.Add(MoMoNotification.NameOf(field), notification[field]);
        }
    }

    /// <summary>Reads a signature in hex of either case.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> hex, Span<byte> mac) =>
        hex.Length == mac.Length * 2
        && Convert.FromHexString(hex, mac, out _, out var written) == OperationStatus.Done
        && written == mac.Length;

    private static NotificationReading Believe(scoped in MoMoNotification notification)
    {
        _ = MoMoNotification.TryInteger(notification[Field.Amount], out var amount);
        _ = MoMoNotification.TryInteger(notification[Field.ResponseTime], out var at);
        _ = MoMoNotification.TryInteger(notification[Field.ResultCode], out var code);
        if (amount < 0)
        {
            return NotificationReading.Rejected(NotificationFault.Malformed, "Amount is negative.");
        }

        if (at < 0 || at > LatestTime)
        {
            return NotificationReading.Rejected(NotificationFault.Malformed, "ResponseTime is not a time in milliseconds since 1970.");
        }

        if (code != (int)code)
        {
            return NotificationReading.Rejected(NotificationFault.Malformed, "ResultCode does not fit into 32 bits.");
        }

        if (notification[Field.OrderId].IsEmpty)
        {
            return NotificationReading.Rejected(NotificationFault.Malformed, "OrderId is empty.");
        }

        return NotificationReading.Verified(new GatewayNotice
        {
            Reference = notification.Text(Field.OrderId),
            // For anything but moved money MoMo fills transId with a time, which is no transaction.
            TransactionId = MoMoResultCodes.MoneyMoved((int)code) ? notification.Text(Field.TransId) : null,
            Amount = new VndAmount(amount),
            State = MoMoResultCodes.OfNotification((int)code),
            GatewayCode = MoMoResultCodes.Text((int)code),
            At = DateTimeOffset.FromUnixTimeMilliseconds(at),
        });
    }
}
