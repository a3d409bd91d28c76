using System.Text.Json;
using QrPilot.Sdk.Events;

namespace QrPilot.Sdk.Bills;

/// <summary>Works out the cart from the session's events. Pure, and the same whatever order the events came in.</summary>
public static class Cart
{
    /// <summary>What is in the cart and not yet ordered.</summary>
    /// <param name="events">The session's events that change the cart, in any order, each once.</param>
    /// <param name="orders">The session's orders; their lines have left the cart.</param>
    public static IReadOnlyList<CartLine> Of(IEnumerable<StoredEvent> events, IEnumerable<Order> orders)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(orders);
        var lines = new Dictionary<string, CartLine>(StringComparer.Ordinal);
        var removed = new HashSet<string>(orders.SelectMany(order => order.Lines).Select(line => line.LineId), StringComparer.Ordinal);
        foreach (var stored in InOrderOfHappening(events))
        {
            Apply(stored.Event, lines, removed);
        }

        return [.. lines.Values.OrderBy(line => line.LineId, StringComparer.Ordinal)];
    }

    /// <summary>By the clients' clocks; inside one instant by the device's counter, then by the log's number.</summary>
    private static IOrderedEnumerable<StoredEvent> InOrderOfHappening(IEnumerable<StoredEvent> events) => events
        .OrderBy(stored => stored.Event.OccurredAt)
        .ThenBy(stored => stored.Event.DeviceSeq ?? long.MaxValue)
        .ThenBy(stored => stored.Seq);

    private static void Apply(EventDraft happened, Dictionary<string, CartLine> lines, HashSet<string> removed)
    {
        if (happened.Type == EventTypes.CartCleared)
        {
            lines.Clear();
            return;
        }

        using var data = JsonDocument.Parse(happened.Data);
        if (CartChange.Read(happened.Type, data.RootElement).Change is not { } change)
        {
            return;
        }

        switch (happened.Type)
        {
            case EventTypes.ItemAdded when !removed.Contains(change.LineId):
                lines.TryAdd(change.LineId, new CartLine(change.LineId, change.ItemId!, change.Quantity, change.Note));
                break;
            case EventTypes.ItemQuantityChanged when lines.TryGetValue(change.LineId, out var line):
                lines[change.LineId] = line with { Quantity = change.Quantity };
                break;
            case EventTypes.ItemRemoved:
                lines.Remove(change.LineId);
                removed.Add(change.LineId);
                break;
        }
    }
}
