using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Events;

namespace QrPilot.Sdk.AspNetCore.Events;

/// <summary>Writes a page of the feed as a <see cref="FeedAnswer"/>. What events say was JSON when it came in and goes out as it is stored,
/// without being read again.</summary>
internal static class FeedJson
{
    private const int EventSize = 512;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static ReadOnlyMemory<byte> Write(FeedResult page)
    {
        var buffer = new ArrayBufferWriter<byte>(EventSize * (page.Events.Count + 1));
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("events"u8);
            foreach (var stored in page.Events)
            {
                Write(json, stored);
            }

            json.WriteEndArray();
            json.WriteString("next_cursor"u8, page.NextCursor);
            json.WriteBoolean("has_more"u8, page.HasMore);
            json.WriteNumber("head_seq"u8, page.HeadSeq);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, StoredEvent stored)
    {
        var (seq, entry) = stored;
        json.WriteStartObject();
        json.WriteNumber("seq"u8, seq);
        json.WriteString("idempotency_key"u8, entry.IdempotencyKey);
        json.WriteString("type"u8, entry.Type);
        json.WriteString("session_id"u8, entry.SessionId);
        json.WriteString("store_id"u8, entry.StoreId);
        WriteDate(json, entry.BusinessDate);
        json.WriteString("occurred_at"u8, entry.OccurredAt);
        json.WriteString("received_at"u8, entry.ReceivedAt);
        WriteNumber(json, "skew_ms"u8, entry.SkewMs);
        WriteNumber(json, "device_seq"u8, entry.DeviceSeq);
        json.WriteBoolean("late"u8, entry.Late);
        json.WritePropertyName("data"u8);
        json.WriteRawValue(entry.Data, skipInputValidation: true);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, DateOnly date)
    {
        Span<char> text = stackalloc char[10];
        date.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString("business_date"u8, text);
    }

    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } given)
        {
            json.WriteNumber(name, given);
        }
    }
}
