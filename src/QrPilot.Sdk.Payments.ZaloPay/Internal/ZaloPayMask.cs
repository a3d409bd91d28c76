using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Takes out of a notification what tells who paid. Only fields that are known to be harmless keep their values.</summary>
internal static class ZaloPayMask
{
    private const string Hidden = "***";

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Mask(ReadOnlySpan<byte> body)
    {
        try
        {
            return Rewrite(body, isData: false);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static byte[] Rewrite(ReadOnlySpan<byte> json, bool isData)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return [];
        }

        var masked = new ArrayBufferWriter<byte>(json.Length);
        using (var writer = new Utf8JsonWriter(masked, Writing))
        {
            writer.WriteStartObject();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                writer.WritePropertyName(name);
                if (!isData && name == "data")
                {
                    writer.WriteStringValue(MaskData(ref reader));
                }
                else
                {
                    Copy(ref reader, writer, isData ? IsHarmlessInData(name) : name is "mac" or "type");
                }
            }

            // Throws when anything but white space follows.
            reader.Read();
            writer.WriteEndObject();
        }

        return masked.WrittenSpan.ToArray();
    }

    private static byte[] MaskData(ref Utf8JsonReader reader)
    {
        var masked = reader.TokenType == JsonTokenType.String ? Rewrite(Encoding.UTF8.GetBytes(reader.GetString()!), isData: true) : [];
        return masked.Length > 0 ? masked : throw new JsonException("Data is not a JSON object.");
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer, bool isHarmless)
    {
        if (isHarmless && reader.TokenType == JsonTokenType.Number)
        {
            writer.WriteRawValue(reader.ValueSpan);
        }
        else if (isHarmless && reader.TokenType == JsonTokenType.String)
        {
            writer.WriteStringValue(reader.GetString());
        }
        else
        {
            reader.Skip();
            writer.WriteStringValue(Hidden);
        }
    }

    /// <remarks>Names of <c>data</c>: docs.zalopay.vn, "callback". <c>item</c> and <c>embed_data</c> are the merchant's own texts and may
    /// hold anything.</remarks>
    private static bool IsHarmlessInData(string name) => name is
        "app_id" or "app_trans_id" or "app_time" or "amount" or "zp_trans_id" or "server_time" or "channel" or "user_fee_amount"
        or "discount_amount";
}
