using System.Buffers;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Signing;
using Field = QrPilot.Sdk.Payments.MoMo.Internal.MoMoNotification.Field;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>Verifies a notification, then believes it. Pure; no bytes make it throw.</summary>
internal static class MoMoNotificationReader
{
    private const int UsualBody = 2048;

    private static readonly long LatestTime = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static NotificationReading Read(MoMoMerchant merchant, ReadOnlySpan<byte> body)
    {
        byte[]? rented = null;
        var values = body.Length <= UsualBody ? stackalloc byte[UsualBody] : (rented = ArrayPool<byte>.Shared.Rent(body.Length));
        try
        {
            var notification = new MoMoNotification(values, stackalloc Range[MoMoNotification.FieldCount]);
            return notification.Read(body) is { } trouble
                ? NotificationReading.Rejected(NotificationFault.Malformed, trouble)
                : Verify(merchant, notification);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    private static NotificationReading Verify(MoMoMerchant merchant, scoped in MoMoNotification notification)
    {
        if (!IsSigned(merchant, notification))
        {
            return NotificationReading.Rejected(NotificationFault.BadSignature, MoMoSignatureHint.Explain(merchant, notification));
        }

        return notification[Field.PartnerCode].SequenceEqual(merchant.PartnerCode)
            ? Believe(merchant, notification)
            : NotificationReading.Rejected(NotificationFault.WrongAccount, "PartnerCode is not this account's.");
    }

    private static bool IsSigned(MoMoMerchant merchant, scoped in MoMoNotification notification)
    {
        Span<byte> mac = stackalloc byte[MoMoSigning.MacLength];
        if (!HexMac.TryDecode(notification[Field.Signature], mac))
        {
            return false;
        }

        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            text.Begin(merchant);
            for (var field = Field.Amount; field < Field.Signature; field++)
            {
                text.Append(MoMoNotification.TagOf(field));
                text.Append(notification[field]);
            }

            return text.IsSigned(merchant, mac);
        }
        finally
        {
            text.Dispose();
        }
    }

    private static NotificationReading Believe(MoMoMerchant merchant, scoped in MoMoNotification notification)
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

        var state = MoMoCodes.OfPayment((int)code, merchant.Options.AutoCapture);
        return NotificationReading.Verified(new GatewayNotice
        {
            Reference = notification.Text(Field.OrderId),
            // For anything but moved money MoMo fills transId with a time, which is no transaction.
            TransactionId = state == GatewayState.Succeeded ? notification.Text(Field.TransId) : null,
            Amount = new VndAmount(amount),
            State = state,
            GatewayCode = MoMoCodes.Text((int)code),
            At = DateTimeOffset.FromUnixTimeMilliseconds(at),
        });
    }
}
