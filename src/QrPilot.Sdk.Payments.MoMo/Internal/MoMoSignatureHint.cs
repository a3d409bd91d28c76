using Field = QrPilot.Sdk.Payments.MoMo.Internal.MoMoNotification.Field;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>Tells operators in which way a wrong signature is wrong, where that is cheap to see. The message stays rejected.</summary>
/// <remarks>Whether letters were normalised on the way cannot be told: hosts run in invariant globalization, where normalising does nothing.</remarks>
internal static class MoMoSignatureHint
{
    public static string Explain(MoMoAccount account, scoped in MoMoNotification notification)
    {
        Span<byte> mac = stackalloc byte[MoMoSignatureText.MacLength];
        if (!MoMoNotificationReader.TryDecode(notification[Field.Signature], mac))
        {
            return "The signature is not 64 hex digits.";
        }

        if (!notification[Field.PartnerCode].SequenceEqual(account.PartnerCode))
        {
            return "The signature is wrong, and PartnerCode is not this account's: was the message meant for another account?";
        }

        if (LostPadding(account, notification, mac))
        {
            return "The signature is right once the '=' padding of extraData is put back: something on the way has cut it off.";
        }

        return "The signature is wrong: the message is forged, was changed on the way, or the keys of the account are not MoMo's.";
    }

    private static bool LostPadding(MoMoAccount account, scoped in MoMoNotification notification, ReadOnlySpan<byte> mac)
    {
        var missing = -notification[Field.ExtraData].Length & 3;
        if (missing is not (1 or 2))
        {
            return false;
        }

        var text = new MoMoSignatureText(stackalloc byte[MoMoSignatureText.UsualLength]);
        try
        {
            text.Add("accessKey"u8, account.AccessKey);
            for (var field = Field.Amount; field < Field.Signature; field++)
            {
                var value = notification[field];
                text.Add(MoMoNotification.NameOf(field), field == Field.ExtraData ? [.. value, .. "=="u8[..missing]] : value);
            }

            return text.Matches(account.SecretKey, mac);
        }
        finally
        {
            text.Dispose();
        }
    }
}
