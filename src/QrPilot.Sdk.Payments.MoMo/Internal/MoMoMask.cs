using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>Hides in the body of a notification what may tell who paid. Everything else stays byte by byte. Pure.</summary>
/// <remarks>partnerUserId and userInfo tell it for sure; a field that is not known here may tell it, so it is hidden as well.</remarks>
internal static class MoMoMask
{
    /// <summary>Reads the body field by field; what is no JSON object gives nothing.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return [];
        }

        try
        {
            return ApplyToObject(body);
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException)
        {
            return []; // not JSON, or a name with half of a surrogate pair
        }
    }

    private static byte[] ApplyToObject(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return [];
        }

        var masked = new ArrayBufferWriter<byte>(body.Length);
        var copied = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var tellsNothing = IsPlain(ref reader);
            var mayHoldMore = IsList(ref reader);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            var keep = reader.TokenType == JsonTokenType.Null || mayHoldMore || (tellsNothing && !isContainer);
            reader.Skip();
            if (!keep)
            {
                masked.Write(body[copied..start]);
                masked.Write("\"***\""u8);
                copied = (int)reader.BytesConsumed;
            }
        }

        reader.Read(); // nothing may follow: it throws if something does
        masked.Write(body[copied..]);
        return masked.WrittenSpan.ToArray();
    }

    /// <summary>Fields with one plain value that says nothing about the payer.</summary>
    private static bool IsPlain(ref Utf8JsonReader reader)
    {
        for (var field = MoMoNotification.Field.Amount; field <= MoMoNotification.Field.Signature; field++)
        {
            if (reader.ValueTextEquals(MoMoNotification.NameOf(field)))
            {
                return true;
            }
        }

        return reader.ValueTextEquals("paymentOption"u8)
            || reader.ValueTextEquals("userFee"u8)
            || reader.ValueTextEquals("storeId"u8)
            || reader.ValueTextEquals("lang"u8)
            || reader.ValueTextEquals("autoCapture"u8);
    }

    /// <summary>Lists of goods and of vouchers.</summary>
    private static bool IsList(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("items"u8) || reader.ValueTextEquals("promotionInfo"u8);
}
