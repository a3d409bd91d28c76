using System.Text.Json;

namespace QrPilot.Sdk.Events;

/// <summary>What an event of the cart says: <c>item.added {line_id, item_id, quantity, note?}</c>,
/// <c>item.quantity_changed {line_id, quantity}</c>, <c>item.removed {line_id}</c>.</summary>
/// <param name="LineId">1 to 64 characters without control characters, chosen by the client.</param>
/// <param name="ItemId">The menu item, when one was added.</param>
/// <param name="Quantity">1 to 999, when it was added or changed.</param>
/// <param name="Note">Up to 200 characters without control characters.</param>
internal sealed record CartChange(string LineId, string? ItemId, int Quantity, string? Note)
{
    public const int MaxQuantity = 999;
    private const int MaxId = 64;
    private const int MaxNote = 200;

    /// <summary>The menu item that an event adds to the cart, if it names one.</summary>
    public static string? ItemOf(EventCommand command) =>
        command.Type == EventTypes.ItemAdded
        && command.Data is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("item_id"u8, out var item)
        && item.ValueKind == JsonValueKind.String ? item.GetString() : null;

    /// <summary>Reads the data of an event; names the field that is wrong when it cannot.</summary>
    public static (CartChange? Change, string? WrongField) Read(string type, JsonElement? data)
    {
        string? lineId = null, itemId = null, note = null;
        int? quantity = null;
        var isAdded = type == EventTypes.ItemAdded;
        var hasQuantity = isAdded || type == EventTypes.ItemQuantityChanged;
        if (data is { ValueKind: JsonValueKind.Object } given)
        {
            foreach (var property in given.EnumerateObject())
            {
                var value = property.Value;
                var isGood = property.Name switch
                {
                    "line_id" => TryText(value, MaxId, out lineId),
                    "item_id" => isAdded && TryText(value, MaxId, out itemId),
                    "note" => isAdded && TryText(value, MaxNote, out note),
                    "quantity" => hasQuantity && TryQuantity(value, out quantity),
                    _ => false,
                };
                if (!isGood)
                {
                    return (null, property.Name.Length <= MaxId ? property.Name : "data");
                }
            }
        }

        if (lineId is null)
        {
            return (null, "line_id");
        }

        if (isAdded && itemId is null)
        {
            return (null, "item_id");
        }

        return hasQuantity && quantity is null ? (null, "quantity") : (new CartChange(lineId, itemId, quantity ?? 0, note), null);
    }

    private static bool TryText(JsonElement value, int max, out string? text)
    {
        text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return text is { Length: > 0 } && text.Length <= max && !text.AsSpan().ContainsAnyInRange('\0', '\u001f');
    }

    private static bool TryQuantity(JsonElement value, out int? quantity)
    {
        quantity = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
        return quantity is >= 1 and <= MaxQuantity;
    }
}
