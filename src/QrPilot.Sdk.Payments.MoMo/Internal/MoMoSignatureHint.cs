using QrPilot.Sdk.Payments.Gateways.Signing;
using Field = QrPilot.Sdk.Payments.MoMo.Internal.MoMoNotification.Field;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>Tells operators in which way a wrong signature is wrong, where that is cheap to see. The message stays rejected.</summary>
/// <remarks>Whether letters were normalised on the way cannot be told: hosts run in invariant globalization, where normalising
/// does nothing.</remarks>
internal static class MoMoSignatureHint
{
    public static string Explain(MoMoMerchant merchant, scoped in MoMoNotification notification)
    {
        var mac = new byte[MoMoSigning.MacLength];
        if (!HexMac.TryDecode(notification[Field.Signature], mac))
        {
            return "The signature is not 64 hex digits.";
        }

        if (!notification[Field.PartnerCode].SequenceEqual(merchant.PartnerCode))
        {
            return "The signature is wrong, and partnerCode is not this account's: was the message meant for another account?";
        }

        var values = new string[(int)Field.Signature];
        var places = new long[values.Length];
        var received = new Field[values.Length];
        for (var field = Field.Amount; field < Field.Signature; field++)
        {
            values[(int)field] = notification.Text(field);
            places[(int)field] = notification.PlaceOf(field);
            received[(int)field] = field;
        }

        Array.Sort(places, received);
        return new MoMoSignatureSearch(merchant, mac, values, received).Find()
            ?? "The signature is wrong: the message is forged, was changed on the way, or the keys of the account are not MoMo's.";
    }
}
