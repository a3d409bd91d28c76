using System.Text;
using Field = QrPilot.Sdk.Payments.MoMo.Internal.MoMoNotification.Field;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>Tells operators in which way a wrong signature is wrong, where that is cheap to see. The message stays rejected.</summary>
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

        foreach (var form in (ReadOnlySpan<NormalizationForm>)[NormalizationForm.FormC, NormalizationForm.FormD])
        {
            if (Normalized(account, notification, mac, form))
            {
                return "The signature is right once the texts are normalised: something on the way has rewritten their letters.";
            }
        }

        return "The signature is wrong: the message is forged, was changed on the way, or the keys of the account are not MoMo's.";
    }

    private static bool LostPadding(MoMoAccount account, scoped in MoMoNotification notification, ReadOnlySpan<byte> mac)
    {
        var missing = -notification[Field.ExtraData].Length & 3;
        return missing is 1 or 2
            && Matches(account, notification, mac, (field, text) => field == Field.ExtraData ? text.PadRight(text.Length + missing, '=') : text);
    }

    private static bool Normalized(
        MoMoAccount account, scoped in MoMoNotification notification, ReadOnlySpan<byte> mac, NormalizationForm form)
    {
        var texts = string.Concat(notification.Text(Field.OrderInfo), notification.Text(Field.Message));
        return !texts.IsNormalized(form) && Matches(account, notification, mac, (_, text) => text.Normalize(form));
    }

    private static bool Matches(
        MoMoAccount account, scoped in MoMoNotification notification, ReadOnlySpan<byte> mac, Func<Field, string, string> change)
    {
        var text = new MoMoSignatureText(stackalloc byte[MoMoSignatureText.UsualLength]);
        try
        {
            text.Add("accessKey"u8, account.AccessKey);
            for (var field = Field.Amount; field < Field.Signature; field++)
            {
                text.Add(MoMoNotification.NameOf(field), change(field, notification.Text(field)));
            }

            return text.Matches(account.SecretKey, mac);
        }
        finally
        {
            text.Dispose();
        }
    }
}
