using System.Text.Json;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Events;
using QrPilot.Sdk.Events;

namespace QrPilot.Sdk.AspNetCore.Tests.Events;

/// <summary>A page of the feed is written by hand and must stay what the contract of the API reads.</summary>
public sealed class FeedJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, 123, TimeSpan.Zero);

    [Fact]
    public void Write_EventsWithAndWithoutOptionalFields_AreWhatTheSerializerWrites()
    {
        var full = Event() with { SkewMs = -5, DeviceSeq = 0, Late = true };
        var page = new FeedResult([new StoredEvent(7, full), new StoredEvent(8, Event())], "cursor", HasMore: true, HeadSeq: 9);

        var written = FeedJson.Write(page).Span;

        var read = JsonSerializer.Deserialize(written, ApiJson.Default.FeedAnswer)!;
        Assert.True(JsonElement.DeepEquals(
            JsonSerializer.SerializeToElement(read, ApiJson.Default.FeedAnswer), JsonElement.Parse(written)));
        Assert.Equal(("cursor", true, 9L), (read.NextCursor, read.HasMore, read.HeadSeq));
        Assert.Equal([7L, 8L], read.Events.Select(entry => entry.Seq));
        Assert.Equal((-5L, 0L, true), (read.Events[0].SkewMs, read.Events[0].DeviceSeq, read.Events[0].Late));
        Assert.Equal((null, null, false), (read.Events[1].SkewMs, read.Events[1].DeviceSeq, read.Events[1].Late));
        Assert.All(read.Events, entry => Assert.Equal(
            ("key/00000001", "item.added", "ses_1", "sto_1", new DateOnly(2026, 1, 30), Noon, Noon.AddSeconds(1)),
            (entry.IdempotencyKey, entry.Type, entry.SessionId, entry.StoreId, entry.BusinessDate, entry.OccurredAt, entry.ReceivedAt)));
        Assert.All(read.Events, entry => Assert.Equal("ít \"đường\"", entry.Data.GetProperty("note").GetString()));
    }

    private static EventDraft Event() => new()
    {
        IdempotencyKey = "key/00000001",
        Type = "item.added",
        SessionId = "ses_1",
        StoreId = "sto_1",
        BusinessDate = new DateOnly(2026, 1, 30),
        OccurredAt = Noon,
        ReceivedAt = Noon.AddSeconds(1),
        Data = """{ "note": "ít \"đường\"", "count": 1e2 }""",
    };
}
