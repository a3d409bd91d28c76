using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>The fields of a notification, unescaped but otherwise exactly as received, in a buffer of the caller's.</summary>
/// <remarks>Source: developers.momo.vn v3, "Payment notification": twelve signed fields and the signature. Other fields
/// (paymentOption, userFee, promotionInfo, storeId, ...) are not signed and are not read.</remarks>
internal ref struct MoMoNotification
{
    /// <summary>How many fields are read, the signature included.</summary>
    public const int FieldCount = (int)Field.Signature + 1;

    private readonly Span<byte> _values;
    private readonly Span<Range> _ranges;
    private int _seen;

    /// <param name="values">At least as long as the body.</param>
    /// <param name="ranges">At least <see cref="FieldCount"/> long.</param>
    public MoMoNotification(Span<byte> values, Span<Range> ranges)
    {
        _values = values;
        _ranges = ranges;
    }

    /// <summary>The fields in the order in which they are signed; accessKey stands before them and is never sent.</summary>
    public enum Field
    {
        Amount,
        ExtraData,
        Message,
        OrderId,
        OrderInfo,
        OrderType,
        PartnerCode,
        PayType,
        RequestId,
        ResponseTime,
        ResultCode,
        TransId,
        Signature,
    }

    public readonly ReadOnlySpan<byte> this[Field field] => _values[_ranges[(int)field]];

    /// <summary>Where a field's value stands among those received: what came earlier has a smaller number.</summary>
    public readonly long PlaceOf(Field field) => ((long)_ranges[(int)field].Start.Value << 32) | (uint)_ranges[(int)field].End.Value;

    public readonly string Text(Field field) => Encoding.UTF8.GetString(this[field]);

    /// <summary>What stands before a field's value in the signed text.</summary>
    public static ReadOnlySpan<byte> TagOf(Field field) => field switch
    {
        Field.Amount => "&amount="u8,
        Field.ExtraData => "&extraData="u8,
        Field.Message => "&message="u8,
        Field.OrderId => "&orderId="u8,
        Field.OrderInfo => "&orderInfo="u8,
        Field.OrderType => "&orderType="u8,
        Field.PartnerCode => "&partnerCode="u8,
        Field.PayType => "&payType="u8,
        Field.RequestId => "&requestId="u8,
        Field.ResponseTime => "&responseTime="u8,
        Field.ResultCode => "&resultCode="u8,
        Field.TransId => "&transId="u8,
        _ => "&signature="u8,
    };

    /// <summary>A field's name as MoMo writes it.</summary>
    public static ReadOnlySpan<byte> NameOf(Field field) => TagOf(field)[1..^1];

    public static bool IsNumber(Field field) => field is Field.Amount or Field.ResponseTime or Field.ResultCode or Field.TransId;

    /// <summary>Whether the bytes are a plain integer: no sign but a minus, no leading zero, no fraction, no exponent, in 64
    /// bits.</summary>
    public static bool TryInteger(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out var consumed)
        && consumed == text.Length
        && text[0] != (byte)'+'
        && (text.Length == 1 || (text[0] != (byte)'0' && !text.StartsWith("-0"u8)));

    /// <summary>Reads a body.</summary>
    /// <returns>Null, or what is wrong with it.</returns>
    public string? Read(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return "The body is not UTF-8.";
        }

        try
        {
            return ReadObject(body) ?? Missing();
        }
        catch (JsonException)
        {
            return "The body is not one JSON object.";
        }
        catch (InvalidOperationException)
        {
            return "The body holds a text with half of a surrogate pair.";
        }
    }

    private string? ReadObject(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "The body is not one JSON object.";
        }

        var length = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldOf(ref reader);
            reader.Read();
            if (field is null)
            {
                reader.Skip();
                continue;
            }

            if (!Take(ref reader, field.Value, ref length, out var trouble))
            {
                return trouble;
            }
        }

        reader.Read(); // nothing may follow: it throws if something does
        return null;
    }

    private bool Take(ref Utf8JsonReader reader, Field field, ref int length, out string? trouble)
    {
        var bit = 1 << (int)field;
        if ((_seen & bit) != 0)
        {
            trouble = $"{field} stands there twice.";
            return false;
        }

        _seen |= bit;
        var start = length;
        if (reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped)
        {
            length += reader.CopyString(_values[length..]);
        }
        else if (reader.TokenType == JsonTokenType.String || (reader.TokenType == JsonTokenType.Number && IsNumber(field)))
        {
            reader.ValueSpan.CopyTo(_values[length..]);
            length += reader.ValueSpan.Length;
        }
        else
        {
            trouble = $"{field} has the wrong type.";
            return false;
        }

        _ranges[(int)field] = start..length;
        if (IsNumber(field) && !TryInteger(_values[start..length], out _))
        {
            trouble = $"{field} is not a plain integer of 64 bits.";
            return false;
        }

        trouble = null;
        return true;
    }

    private static Field? FieldOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            return EscapedFieldOf(ref reader);
        }

        // The length leaves few names to compare with.
        var name = reader.ValueSpan;
        return name.Length switch
        {
            6 => Match(name, Field.Amount),
            7 => Match(name, Field.Message) ?? Match(name, Field.OrderId) ?? Match(name, Field.PayType) ?? Match(name, Field.TransId),
            9 => Match(name, Field.ExtraData)
                ?? Match(name, Field.OrderInfo)
                ?? Match(name, Field.OrderType)
                ?? Match(name, Field.RequestId)
                ?? Match(name, Field.Signature),
            10 => Match(name, Field.ResultCode),
            11 => Match(name, Field.PartnerCode),
            12 => Match(name, Field.ResponseTime),
            _ => null,
        };
    }

    private static Field? Match(ReadOnlySpan<byte> name, Field field) => name.SequenceEqual(NameOf(field)) ? field : null;

    private static Field? EscapedFieldOf(ref Utf8JsonReader reader)
    {
        for (var field = Field.Amount; field <= Field.Signature; field++)
        {
            if (reader.ValueTextEquals(NameOf(field)))
            {
                return field;
            }
        }

        return null;
    }

    private readonly string? Missing()
    {
        for (var field = Field.Amount; field <= Field.Signature; field++)
        {
            if ((_seen & (1 << (int)field)) == 0)
            {
                return $"{field} is missing.";
            }
        }

        return null;
    }
}
