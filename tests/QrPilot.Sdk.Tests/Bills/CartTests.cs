using FsCheck;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Bills;

public sealed class CartTests
{
    private static readonly Gen<Draw> Draws = Rule.Drawn(random =>
    {
        var sameSecond = random.Next(2) == 0;
        var events = Enumerable.Range(0, random.Next(0, 25)).Select(i => AnyEvent(random) with
        {
            OccurredAt = Sample.Noon.AddSeconds(sameSecond ? 0 : i),
            DeviceSeq = sameSecond || random.Next(2) == 0 ? i : null,
        }).ToArray();
        var orders = random.Next(3) == 0 ? new[] { OrderOf("l0") } : [];
        return new Draw(events, orders, random.Next());
    });

    [Fact]
    public void Of_AnyOrderOfArrival_GivesTheSameCart() => Rule.Holds(Draws, draw =>
    {
        var random = new Random(draw.Seed);
        var first = Cart.Of(Arrive(draw.Events), draw.Orders);

        for (var i = 0; i < 5; i++)
        {
            var arrived = Arrive([.. draw.Events.OrderBy(_ => random.Next())]);

            Assert.Equal(first, Cart.Of(arrived.OrderBy(_ => random.Next()), draw.Orders));
        }
    });

    [Fact]
    public void Of_OrderedLine_NeverReturns() => Rule.Holds(Draws, draw =>
        Assert.DoesNotContain(Cart.Of(Arrive(draw.Events), [OrderOf("l0", "l1")]), line => line.LineId is "l0" or "l1"));

    [Fact]
    public void Of_AnyEvents_HoldsEachLineOnceAndInOrder() => Rule.Holds(Draws, draw =>
    {
        var ids = Cart.Of(Arrive(draw.Events), draw.Orders).Select(line => line.LineId).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    });

    [Fact]
    public void Of_AnyEvents_HoldsWhatWasAddedAndNotTakenAwayLater() => Rule.Holds(Draws, draw =>
    {
        var events = Arrive(draw.Events).OrderBy(stored => stored.Seq).Select(stored => stored.Event).ToList();
        var expected = Enumerable.Range(0, 4).Select(i => $"l{i}").Where(id => StillThere(events, id)).ToList();

        Assert.Equal(expected, Cart.Of(Arrive(draw.Events), []).Select(line => line.LineId));
    });

    [Fact]
    public void Of_RemovedBeforeItWasAdded_StaysRemoved() =>
        Assert.Empty(Cart.Of(Arrive(Removed("l0"), Added("l0") with { OccurredAt = Sample.Noon.AddMinutes(1) }), []));

    [Fact]
    public void Of_QuantityChanged_HasTheLatest()
    {
        var changed = Sample.Event("k-3", EventTypes.ItemQuantityChanged, """{"line_id":"l0","quantity":5}""") with
        {
            OccurredAt = Sample.Noon.AddMinutes(1),
        };

        var line = Assert.Single(Cart.Of(Arrive(changed, Added("l0")), []));

        Assert.Equal(new CartLine("l0", "itm_1", 2, "no ice") with { Quantity = 5 }, line);
    }

    [Fact]
    public void Of_ClearedThenAdded_HoldsTheNewLine()
    {
        var later = Added("l1") with { OccurredAt = Sample.Noon.AddMinutes(2) };
        var clear = Sample.Event("k-4", EventTypes.CartCleared) with { OccurredAt = Sample.Noon.AddMinutes(1) };

        Assert.Equal("l1", Assert.Single(Cart.Of(Arrive(later, clear, Added("l0")), [])).LineId);
    }

    [Fact]
    public void Of_LineThatArrivesAfterTheOrder_WaitsForTheNext()
    {
        var late = Added("l1") with { OccurredAt = Sample.Noon.AddMinutes(-5) };

        Assert.Equal("l1", Assert.Single(Cart.Of(Arrive(Added("l0"), late), [OrderOf("l0")])).LineId);
    }

    private static bool StillThere(List<EventDraft> events, string id)
    {
        var added = events.FindIndex(draft => Concerns(draft, EventTypes.ItemAdded, id));
        if (added < 0)
        {
            return false;
        }

        var removed = events.FindIndex(draft => Concerns(draft, EventTypes.ItemRemoved, id));
        var cleared = events.FindLastIndex(draft => draft.Type == EventTypes.CartCleared);
        var lastAdded = events.FindLastIndex(draft => Concerns(draft, EventTypes.ItemAdded, id));
        return removed < 0 && lastAdded > cleared;
    }

    private static bool Concerns(EventDraft draft, string type, string id) =>
        draft.Type == type && draft.Data.Contains($"\"{id}\"", StringComparison.Ordinal);

    private static EventDraft AnyEvent(Random random)
    {
        var id = $"l{random.Next(4)}";
        return random.Next(10) switch
        {
            < 5 => Added(id, random.Next(1, 9)),
            < 7 => Sample.Event("k-2", EventTypes.ItemQuantityChanged, $$"""{"line_id":"{{id}}","quantity":{{random.Next(1, 9)}}}"""),
            < 9 => Removed(id),
            _ => Sample.Event("k-4", EventTypes.CartCleared),
        };
    }

    private static EventDraft Added(string id, int quantity = 2) => Sample.Event(
        "k-1", EventTypes.ItemAdded, $$"""{"line_id":"{{id}}","item_id":"itm_1","quantity":{{quantity}},"note":"no ice"}""");

    private static EventDraft Removed(string id) => Sample.Event("k-5", EventTypes.ItemRemoved, $$"""{"line_id":"{{id}}"}""");

    private static StoredEvent[] Arrive(params EventDraft[] events) => [.. events.Select((draft, i) => new StoredEvent(i + 1, draft))];

    private static Order OrderOf(params string[] lines) => new()
    {
        Id = "ord_1",
        SessionId = "ses_1",
        Number = 1,
        SubmittedAt = Sample.Noon,
        Lines = [.. lines.Select(id =>
            new OrderLine { LineId = id, ItemId = "itm_1", Name = "Phở", UnitPrice = Sample.Dong(50_000), Quantity = 1 })],
    };

    private sealed record Draw(EventDraft[] Events, Order[] Orders, int Seed);
}
