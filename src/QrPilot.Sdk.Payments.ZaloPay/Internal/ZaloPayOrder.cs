using System.Text;
using System.Text.Json;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>What the verified <c>data</c> of a notification says about an order. A number that is missing or not whole is 0.</summary>
internal ref struct ZaloPayOrder
{
    private int _seen;

    private enum Field
    {
        Other,
        AppId,
        AppTransId,
        Amount,
        ZpTransId,
        ServerTime,
    }

    public long AppId { get; private set; }

    /// <summary>Our payment id where the order is one of ours, otherwise ZaloPay's order id; null when there is none.</summary>
    public string? Reference { get; private set; }

    public long Amount { get; private set; }

    public long ZpTransId { get; private set; }

    /// <summary>Milliseconds since 1970.</summary>
    public long ServerTime { get; private set; }

    /// <summary>Reads the data.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is not Unicode.</exception>
    public string? Read(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "Data is not a JSON object.";
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldOf(ref reader);
            if (field != Field.Other && (_seen & (1 << (int)field)) != 0)
            {
                return "Data names a field twice.";
            }

            _seen |= 1 << (int)field;
            reader.Read();
            Set(field, ref reader);
            reader.Skip();
        }

        // Throws when anything but white space follows.
        reader.Read();
        return null;
    }

    private static Field FieldOf(ref Utf8JsonReader reader)
    {
        var name = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        return name.Length switch
        {
            6 when name.SequenceEqual("app_id"u8) => Field.AppId,
            6 when name.SequenceEqual("amount"u8) => Field.Amount,
            11 when name.SequenceEqual("zp_trans_id"u8) => Field.ZpTransId,
            11 when name.SequenceEqual("server_time"u8) => Field.ServerTime,
            12 when name.SequenceEqual("app_trans_id"u8) => Field.AppTransId,
            _ => Field.Other,
        };
    }

    private static long Whole(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : 0;

    private void Set(Field field, ref Utf8JsonReader reader)
    {
        switch (field)
        {
            case Field.AppId:
                AppId = Whole(ref reader);
                break;
            case Field.AppTransId when reader.TokenType == JsonTokenType.String:
                var id = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
                Reference = id.IsEmpty ? null : ZaloPayIds.ToPayment(id);
                break;
            case Field.Amount:
                Amount = Whole(ref reader);
                break;
            case Field.ZpTransId:
                ZpTransId = Whole(ref reader);
                break;
            case Field.ServerTime:
                ServerTime = Whole(ref reader);
                break;
            default:
                break;
        }
    }
}
