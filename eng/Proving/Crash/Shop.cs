using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;

namespace QrPilot.Proving.Crash;

/// <summary>A store and its menu, and its tables as they are needed.</summary>
internal sealed class Shop
{
    private const int Items = 4;
    private readonly RetryingClient _client;
    private readonly int _number;
    private readonly List<MenuItemView> _menu = [];

    private Shop(RetryingClient client, int number)
    {
        _client = client;
        _number = number;
    }

    public string StoreId { get; private set; } = "";

    public IReadOnlyList<MenuItemView> Menu => _menu;

    public static async Task<Shop> OpenAsync(RetryingClient client, int number, CancellationToken cancellationToken)
    {
        var shop = new Shop(client, number);
        var store = new StoreInput { Code = $"CRASH-{number}", Name = $"Quán {number}", Kind = StoreKind.CoffeeShop };
        shop.StoreId = (await client.PostAsync(
            "/v1/stores", store, ApiJson.Default.StoreInput, ApiJson.Default.StoreView, $"crash/store/{number}", cancellationToken)).Id;
        for (var i = 1; i <= Items; i++)
        {
            var item = new MenuItemInput { StoreId = shop.StoreId, Code = $"item-{i}", Name = $"Món {i}", Price = i * 15_000 };
            shop._menu.Add(await client.PostAsync(
                "/v1/menu-items", item, ApiJson.Default.MenuItemInput, ApiJson.Default.MenuItemView, $"crash/store/{number}/item/{i}", cancellationToken));
        }

        return shop;
    }

    /// <param name="name">Short and ASCII: it is part of a key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The token of the table.</returns>
    public async Task<string> AddTableAsync(string name, CancellationToken cancellationToken)
    {
        var table = await _client.PostAsync(
            "/v1/tables",
            new TableInput { StoreId = StoreId, Name = $"Bàn {name}" },
            ApiJson.Default.TableInput,
            ApiJson.Default.TableView,
            $"crash/store/{_number}/table/{name}",
            cancellationToken);
        return table.TableToken;
    }
}
