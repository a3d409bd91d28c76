using System.Text.Json;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>What guests put into their cart and send to the kitchen.</summary>
internal static class Cart
{
    public static async Task OrderAsync(QrPilotApiClient api, string session, params IReadOnlyList<(string ItemId, int Quantity)> lines)
    {
        var events = lines.Select((line, number) => new EventInput
        {
            IdempotencyKey = $"{session}-{number}",
            Type = "item.added",
            OccurredAt = TimeProvider.System.GetUtcNow(),
            Data = JsonSerializer.SerializeToElement(new { line_id = $"line-{number}", item_id = line.ItemId, quantity = line.Quantity }),
        });
        await api.SendEventsAsync(session, new SendEventsRequest { Events = [.. events] }, CancellationToken.None);
        await api.SubmitOrderAsync(session, new SubmitOrderRequest(), null, CancellationToken.None);
    }
}
