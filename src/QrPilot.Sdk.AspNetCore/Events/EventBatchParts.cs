using System.Text.Json;
using QrPilot.Sdk.AspNetCore.Http;

namespace QrPilot.Sdk.AspNetCore.Events;

/// <summary>Where in the body of a batch its list of events stands, and each event in it.</summary>
internal sealed class EventBatchParts
{
    private readonly List<Range> _events = [];
    private Range? _list;

    private EventBatchParts()
    {
    }

    /// <summary>The events, in order.</summary>
    public IReadOnlyList<Range> Events => _events;

    /// <summary>Whether the list is all there is: then nothing else is to be checked.</summary>
    public bool IsOnlyList { get; private set; }

    /// <param name="body">Well-formed JSON.</param>
    /// <exception cref="InputException">It is no object.</exception>
    public static EventBatchParts Of(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = JsonBody.MaxDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw InputException.Field("", "The body is an object.");
        }

        var parts = new EventBatchParts();
        var fields = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            fields++;
            var isList = parts._list is null && reader.ValueTextEquals("events"u8);
            reader.Read();
            if (isList && reader.TokenType == JsonTokenType.StartArray)
            {
                parts.ReadList(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        parts.IsOnlyList = fields == 1 && parts._list is not null;
        return parts;
    }

    /// <summary>The body with an empty list instead of the events: its fields are checked without theirs.</summary>
    public byte[] Envelope(ReadOnlySpan<byte> body) => _list is { } list ? [.. body[..list.Start], .. "[]"u8, .. body[list.End..]] : body.ToArray();

    private void ReadList(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var first = (int)reader.TokenStartIndex;
            reader.Skip();
            _events.Add(first..(int)reader.BytesConsumed);
        }

        _list = start..(int)reader.BytesConsumed;
    }
}
