using QrPilot.Sdk.Api;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Journey;

/// <summary>Guests with phones: all they have is the code on the table. The till has the key that was made on the page.</summary>
internal sealed class Guests(UiHost host, string key)
{
    private readonly QrPilotApiClient _till = host.Api(key);

    public Evening Evening => new(_till, OrderAsync);

    public QrPilotApiClient Till => _till;

    /// <summary>The name of the table at which a session was.</summary>
    public async Task<string> TableOfAsync(string sessionId)
    {
        var session = (await _till.GetSessionAsync(sessionId, CancellationToken.None)).Session;
        var tables = await _till.ListTablesAsync(session.StoreId, CancellationToken.None);
        return tables.Items.Single(table => table.Id == session.TableId).Name;
    }

    /// <summary>Scans a code and orders the dish of a price.</summary>
    private async Task<Party> OrderAsync(string address, long price)
    {
        var token = new Uri(address).AbsolutePath.Split("/t/")[1];
        var opened = await host.Api(credential: null).OpenSessionAsync(new OpenSessionRequest { TableToken = token }, null, CancellationToken.None);
        var menu = await _till.ListMenuItemsAsync(opened.Session.StoreId, CancellationToken.None);
        var phone = host.Api(opened.SessionToken);
        await Cart.OrderAsync(phone, opened.Session.Id, (menu.Items.Single(item => item.Price == price).Id, 1));
        return new Party(opened.Session.Id, phone);
    }
}
