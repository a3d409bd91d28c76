using System.Text.Json;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;

namespace QrPilot.Proving.Live;

/// <summary>A store whose guests order again and again: each order raises what its table owes by the same amount.</summary>
internal sealed class LiveShop
{
    public const string Code = "LIVE";

    private const int TableCount = 20;
    private const long Price = 1_000;

    private readonly QrPilotApiClient _api;
    private readonly List<(string TableId, string SessionId)> _guests = [];
    private string _itemId = "";
    private int _orders;

    private LiveShop(QrPilotApiClient api) => _api = api;

    public static async Task<LiveShop> OpenAsync(QrPilotApiClient api, CancellationToken cancellationToken)
    {
        var shop = new LiveShop(api);
        var store = await api.AddStoreAsync(new StoreInput { Code = Code, Name = "Quán Nhiều Khách", Kind = StoreKind.Restaurant }, null, cancellationToken);
        var item = new MenuItemInput { StoreId = store.Id, Code = "tra-da", Name = "Trà đá", Price = Price };
        shop._itemId = (await api.AddMenuItemAsync(item, null, cancellationToken)).Id;
        for (var number = 1; number <= TableCount; number++)
        {
            var table = await api.AddTableAsync(new TableInput { StoreId = store.Id, Name = $"Bàn {number}" }, null, cancellationToken);
            var opened = await api.OpenSessionAsync(new OpenSessionRequest { TableToken = table.TableToken }, null, cancellationToken);
            shop._guests.Add((table.Id, opened.Session.Id));
        }

        return shop;
    }

    /// <summary>The next table orders.</summary>
    public async Task<LiveOrder> OrderAsync(CancellationToken cancellationToken)
    {
        var number = _orders++;
        var (tableId, sessionId) = _guests[number % TableCount];
        var line = new EventInput
        {
            IdempotencyKey = $"live/line/{number}",
            Type = "item.added",
            OccurredAt = TimeProvider.System.GetUtcNow(),
            Data = JsonSerializer.SerializeToElement(new { line_id = $"line-{number}", item_id = _itemId, quantity = 1 }),
        };
        await _api.SendEventsAsync(sessionId, new SendEventsRequest { Events = [line] }, cancellationToken);
        var sentAt = TimeProvider.System.GetUtcNow();
        await _api.SubmitOrderAsync(sessionId, new SubmitOrderRequest(), null, cancellationToken);
        return new LiveOrder(tableId, ((number / TableCount) + 1) * Price, sentAt, TimeProvider.System.GetUtcNow());
    }
}
