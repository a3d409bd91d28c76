using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using QrPilot.EndToEnd.Tests.Support;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Payments;

namespace QrPilot.EndToEnd.Tests;

/// <summary>A day is lived with the simulators, recorded, and played again: to the same host and to one that knows nothing.</summary>
public sealed class RehearsalTests
{
    private const long Bill = 50_000;
    private const int PaymentsEach = 6;
    private const string Accounts = """
        {
          "momo": [{ "account": "default", "partner_code": "MOMOREHEARSE", "access_key": "momo-access", "secret_key": "momo-secret" }],
          "vnpay": [{ "account": "default", "tmn_code": "REHEARS1", "hash_secret": "VNPAYSECRET", "notify_url": "{host}/webhooks/vnpay/default" }],
          "zalopay": [{ "account": "default", "app_id": 2553, "key1": "zalo-key-1", "key2": "zalo-key-2" }]
        }
        """;

    private static readonly string[] Gateways = ["momo", "vnpay", "zalopay"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RecordedDay_PlayedAgain_MovesEveryDongOnce()
    {
        using var folder = new Folder();
        var port = HostProcess.FreePort();
        var accounts = folder.File("accounts.json");
        await File.WriteAllTextAsync(accounts, Accounts.Replace("{host}", $"http://127.0.0.1:{port}", StringComparison.Ordinal), Stop);
        using var gateways = await GatewayProcess.StartAsync("--port", "0", "--accounts", accounts, "--notify", $"http://127.0.0.1:{port}");
        var settings = SettingsOf(gateways);
        using var host = await HostProcess.StartAsync(folder.File("data"), demo: false, port, settings);
        var paid = await LiveAsync(host.Client());

        var day = folder.File("day.jsonl");
        var today = BusinessCalendar.Vietnam.DateOf(TimeProvider.System.GetUtcNow());
        var recorded = await Command.RunAsync(
            host.ApiKey, "webhooks", "record", "--host", host.Address, "--from", Text(today.AddDays(-1)), "--to", Text(today), "--out", day);
        Assert.True(recorded.ExitCode == 0, recorded.Output);
        var lines = (await File.ReadAllLinesAsync(day, Stop)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(3 * PaymentsEach + 2, lines.Count(line => (string)line["outcome"]! == "applied"));
        Assert.Equal(1, lines.Count(line => (string)line["outcome"]! == "rejected"));

        var again = await PlayAsync("replay", host, day, accounts, folder.File("again.json"));
        AssertWhole(again, paid, lines.Count);
        Assert.Equal(["02", "1", "204"], again["answers"]!.AsObject().Select(answer => answer.Key));
        Assert.Equal(1, (int)again["skipped"]!);
        var chaos = await PlayAsync("chaos", host, day, accounts, folder.File("chaos.json"));
        AssertWhole(chaos, paid, lines.Count);
        AssertChaos(chaos);
        Assert.Equal(["02", "1", "204"], chaos["answers"]!.AsObject().Select(answer => answer.Key));
        Assert.DoesNotContain(NotificationOutcome.Applied, (await NotificationsAsync(host, today)).Skip(lines.Count).Select(seen => seen.Outcome));

        using var fresh = await HostProcess.StartAsync(folder.File("fresh"), demo: false, environment: settings);
        var first = await PlayAsync("chaos", fresh, day, accounts, folder.File("fresh-chaos.json"));
        AssertWhole(first, paid, lines.Count);
        AssertChaos(first);
        var second = await PlayAsync("replay", fresh, day, accounts, folder.File("fresh.json"));
        AssertWhole(second, paid, lines.Count);
        Assert.True((int)second["answers"]!["01"]! > 0);

        Assert.Equal(0, await gateways.StopAsync());
    }

    /// <summary>What the tool printed, with the keys that it does not show.</summary>
    private static Dictionary<string, string> SettingsOf(GatewayProcess gateways) => new(gateways.HostSettings)
    {
        ["QrPilot__Gateways__MoMo__default__AccessKey"] = "momo-access",
        ["QrPilot__Gateways__MoMo__default__SecretKey"] = "momo-secret",
        ["QrPilot__Gateways__VNPay__default__HashSecret"] = "VNPAYSECRET",
        ["QrPilot__Gateways__ZaloPay__default__Key1"] = "zalo-key-1",
        ["QrPilot__Gateways__ZaloPay__default__Key2"] = "zalo-key-2",
    };

    /// <summary>Guests pay at all gateways; at MoMo and VNPay one changes his mind, and at MoMo one message is forged.</summary>
    private static async Task<long> LiveAsync(QrPilotApiClient api)
    {
        using var http = new HttpClient();
        var store = await api.AddStoreAsync(new StoreInput { Code = "R1", Name = "Rehearsal", Kind = StoreKind.Restaurant }, "store", Stop);
        var item = await api.AddMenuItemAsync(new MenuItemInput { StoreId = store.Id, Code = "M1", Name = "Phở", Price = Bill }, "item", Stop);
        var paid = 0L;
        foreach (var gateway in Gateways)
        {
            for (var number = 0; number < PaymentsEach; number++)
            {
                var payment = await OrderAsync(api, store.Id, item.Id, gateway, $"{gateway}/{number}");
                await AtPayPageAsync(http, payment, "pay", gateway == "momo" && number == 1 ? "forge" : "send");
                Assert.Equal(PaymentState.Succeeded, (await api.GetPaymentAsync(payment.Id, Stop)).State);
                paid += payment.Amount;
            }
        }

        foreach (var gateway in Gateways[..2])
        {
            await AtPayPageAsync(http, await OrderAsync(api, store.Id, item.Id, gateway, $"{gateway}/cancel"), "cancel", "send");
        }

        return paid;
    }

    private static async Task<PaymentView> OrderAsync(QrPilotApiClient api, string storeId, string itemId, string gateway, string key)
    {
        var table = await api.AddTableAsync(new TableInput { StoreId = storeId, Name = key }, $"{key}/table", Stop);
        var session = (await api.OpenSessionAsync(new OpenSessionRequest { TableToken = table.TableToken }, $"{key}/scan", Stop)).Session;
        using var line = JsonDocument.Parse($$"""{"line_id":"1","item_id":"{{itemId}}","quantity":1}""");
        var added = new EventInput
        {
            IdempotencyKey = $"{key}/item",
            Type = "item.added",
            OccurredAt = TimeProvider.System.GetUtcNow(),
            Data = line.RootElement,
        };
        await api.SendEventsAsync(session.Id, new SendEventsRequest { Events = [added] }, Stop);
        await api.SubmitOrderAsync(session.Id, new SubmitOrderRequest(), $"{key}/order", Stop);
        return await api.RequestPaymentAsync(session.Id, new RequestPaymentRequest { Gateway = gateway }, $"{key}/pay", Stop);
    }

    private static async Task AtPayPageAsync(HttpClient http, PaymentView payment, string action, string notify)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, payment.PayUrl)
        {
            Content = new FormUrlEncodedContent([new("action", action), new("notify", notify)]),
        };
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await http.SendAsync(request, Stop);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<JsonObject> PlayAsync(string command, HostProcess host, string day, string accounts, string report)
    {
        var (code, output) = await Command.RunAsync(
            host.ApiKey, "webhooks", command, "--file", day, "--url", host.Address, "--accounts", accounts, "--json", report);
        Assert.True(code == 0, output);
        return JsonNode.Parse(await File.ReadAllTextAsync(report, Stop))!.AsObject();
    }

    private static void AssertWhole(JsonObject report, long paid, int messages)
    {
        Assert.Equal(messages, (int)report["messages"]!);
        Assert.Equal(3 * PaymentsEach, (int)report["transactions"]!);
        Assert.Equal(paid, (long)report["vnd_recorded"]!);
        Assert.Equal(paid, (long)report["vnd_host"]!);
        Assert.Equal(0, (long)report["money_difference"]!);
        Assert.True((int)report["sent"]! >= messages - 1);
    }

    private static void AssertChaos(JsonObject report)
    {
        Assert.Equal(0, (int)report["forged_accepted"]!);
        var faults = report["faults"]!.AsObject();
        string[] preceding = ["forged", "other_account", "tampered", "truncated"];
        var sent = preceding.Sum(fault => (int?)faults[fault] ?? 0);
        Assert.True(sent > 0);
        Assert.Equal(sent, report["forged_answers"]!.AsObject().Sum(answer => (int)answer.Value!));
    }

    private static async Task<IEnumerable<NotificationView>> NotificationsAsync(HostProcess host, DateOnly today) =>
        (await host.Client().ListNotificationsAsync(today.AddDays(-1), today.AddDays(1), cancellationToken: Stop)).Items;

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
