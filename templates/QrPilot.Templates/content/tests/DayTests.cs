using System.Text.Json;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;

namespace ShopHost.Tests;

/// <summary>One guest from the scan to the books.</summary>
public sealed class DayTests(ShopApp app) : IClassFixture<ShopApp>
{
    private const long Price = 35_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Day_WithAnOrderThatIsPaid_IsReconciledToTheDong()
    {
        var api = app.Api();
        var store = await api.AddStoreAsync(
            new StoreInput { Code = Unique(), Name = "Quán Một", Kind = StoreKind.CoffeeShop }, idempotencyKey: null, Stop);
        var session = await OrderAsync(api, store.Id);

        await PayAsync(api, session);

        var paid = (await api.GetSessionAsync(session, Stop)).Session;
        var run = await api.ReconcileAsync(new RunRequest { StoreId = store.Id, BusinessDate = paid.BusinessDate }, Stop);
        var totals = Assert.Single(run.Runs).Totals;
        Assert.Equal((2 * Price, 2 * Price, 0), (paid.BillTotal, paid.PaidTotal, paid.Rest));
        Assert.Equal((2 * Price, 2 * Price, 0), (totals.Money.Recorded, totals.Money.Matched, totals.Money.Listed));
        Assert.Equal(0, totals.Exceptions);
    }

    [Fact]
    public async Task Probes_OfAHostThatServes_AreHealthy()
    {
        using var http = app.Http();

        Assert.Contains("healthy", await http.GetStringAsync("/health/live", Stop));
        Assert.Contains("healthy", await http.GetStringAsync("/health/ready", Stop));
    }

    private static async Task<string> OrderAsync(QrPilotApiClient api, string storeId)
    {
        var table = await api.AddTableAsync(new TableInput { StoreId = storeId, Name = "Bàn 1" }, idempotencyKey: null, Stop);
        var coffee = await api.AddMenuItemAsync(
            new MenuItemInput { StoreId = storeId, Code = "CF", Name = "Cà phê sữa", Price = Price }, idempotencyKey: null, Stop);
        var scan = await api.OpenSessionAsync(new OpenSessionRequest { TableToken = table.TableToken }, idempotencyKey: null, Stop);
        var added = new EventInput
        {
            IdempotencyKey = Unique(),
            Type = "item.added",
            OccurredAt = TimeProvider.System.GetUtcNow(),
            Data = JsonSerializer.SerializeToElement(new { line_id = "1", item_id = coffee.Id, quantity = 2 }),
        };
        await api.SendEventsAsync(scan.Session.Id, new SendEventsRequest { Events = [added] }, Stop);
        await api.SubmitOrderAsync(scan.Session.Id, new SubmitOrderRequest(), idempotencyKey: null, Stop);
        return scan.Session.Id;
    }

#if (simulator)
    private async Task PayAsync(QrPilotApiClient api, string session)
    {
        var request = new RequestPaymentRequest { Gateway = "rehearsed-gateway" };
        var payment = await api.RequestPaymentAsync(session, request, idempotencyKey: null, Stop);

        // The simulator answers when the host has taken its notification.
        using var wallet = app.Http();
        wallet.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var press = new FormUrlEncodedContent([KeyValuePair.Create("action", "pay")]);
        using var answer = await wallet.PostAsync(payment.PayUrl, press, Stop);
        answer.EnsureSuccessStatusCode();
    }
#else
    private static Task PayAsync(QrPilotApiClient api, string session) =>
        api.RecordCashAsync(session, new RecordCashRequest(), idempotencyKey: null, Stop);
#endif

    private static string Unique() => Guid.NewGuid().ToString("n");
}
