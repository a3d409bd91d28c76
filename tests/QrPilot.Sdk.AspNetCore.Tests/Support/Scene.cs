using System.Globalization;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>A store of its own with a bill that is half paid, an empty session, and a day of the past that is reconciled and closed.</summary>
internal sealed class Scene
{
    private static int _number;
    private readonly ApiHost _host;

    private Scene(ApiHost host, TestTenant tenant)
    {
        _host = host;
        Tenant = tenant;
        Day = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(-40);
    }

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public TestTenant Tenant { get; }

    /// <summary>The business date that is closed.</summary>
    public DateOnly Day { get; }

    public string StoreId { get; private set; } = "";

    public string TableId { get; private set; } = "";

    public string FreeTableToken { get; private set; } = "";

    public string ItemId { get; private set; } = "";

    public string SessionId { get; private set; } = "";

    public string SessionToken { get; private set; } = "";

    public string PaymentId { get; private set; } = "";

    /// <summary>A payment that was paid at the simulator.</summary>
    public string PaidPaymentId { get; private set; } = "";

    public string PaidTransactionId { get; private set; } = "";

    public string CashId { get; private set; } = "";

    public string EmptySessionId { get; private set; } = "";

    public string EmptySessionToken { get; private set; } = "";

    /// <summary>The token of a session that has ended.</summary>
    public string EndedToken { get; private set; } = "";

    public string RunId { get; private set; } = "";

    public string ExceptionId { get; private set; } = "";

    /// <summary>A decision about another exception of the closed day.</summary>
    public string ResolutionId { get; private set; } = "";

    /// <summary>The match of <see cref="PaidPaymentId"/>.</summary>
    public string MatchId { get; private set; } = "";

    public string SettlementId { get; private set; } = "";

    /// <summary>A gateway account that was entered and through which no money went.</summary>
    public string AccountName { get; private set; } = "";

    public static async Task<Scene> PlayAsync(ApiHost host, TestTenant tenant)
    {
        var scene = new Scene(host, tenant);
        await scene.BuildAsync();
        await scene.EatAsync();
        await scene.CloseDayAsync();
        return scene;
    }

    public static string NewName(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Interlocked.Increment(ref _number)}");

    /// <summary>What a MoMo account needs.</summary>
    public static JsonObject AccountSettings() => new() { ["PartnerCode"] = "QUAN", ["AccessKey"] = "access", ["SecretKey"] = "secret" };

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<JsonNode> AddTableAsync() =>
        await PostAsync("/v1/tables", Tenant.Admin, new JsonObject { ["store_id"] = StoreId, ["name"] = NewName("table") });

    /// <summary>A scan of a table that nobody sits at.</summary>
    public async Task<(string Id, string Token)> OpenAsync(DateTimeOffset? at = null)
    {
        var table = await AddTableAsync();
        var answer = await PostAsync("/v1/sessions", Tenant.Ingest, new JsonObject
        {
            ["table_token"] = (string)table["table_token"]!,
            ["occurred_at"] = at,
            ["consent"] = new JsonObject { ["analytics"] = true, ["text_version"] = "1" },
        });
        return ((string)answer["session"]!["id"]!, (string)answer["session_token"]!);
    }

    /// <summary>Puts an item of 45,000 đồng into the cart.</summary>
    public async Task AddItemAsync(string sessionId, string token, int quantity = 1, DateTimeOffset? at = null)
    {
        var answer = await PostAsync($"/v1/sessions/{sessionId}/events", token, Batch(Event("item.added", at: at, data: new JsonObject
        {
            ["line_id"] = NewName("line"),
            ["item_id"] = ItemId,
            ["quantity"] = quantity,
        })));
        Assert.True((string?)answer["verdicts"]![0]!["status"] == "accepted", answer.ToJsonString());
    }

    public async Task<JsonNode> OrderAsync(string sessionId, string token, int quantity = 1, DateTimeOffset? at = null)
    {
        await AddItemAsync(sessionId, token, quantity, at);
        return await PostAsync($"/v1/sessions/{sessionId}/orders", token, new JsonObject { ["occurred_at"] = at });
    }

    public static JsonObject Batch(params JsonObject[] events) => new() { ["sent_at"] = Now, ["events"] = new JsonArray([.. events]) };

    public static JsonObject Event(string type, string? sessionId = null, DateTimeOffset? at = null, JsonNode? data = null, string? key = null)
    {
        var made = new JsonObject { ["idempotency_key"] = key ?? NewName("event-key"), ["type"] = type, ["occurred_at"] = at ?? Now };
        if (sessionId is not null)
        {
            made["session_id"] = sessionId;
        }

        if (data is not null)
        {
            made["data"] = data;
        }

        return made;
    }

    public async Task<JsonNode> PostAsync(string path, string token, JsonNode body) => (await _host.PostAsync(path, token, body)).Good();

    /// <summary>Another guest orders a dish and pays it at the simulator.</summary>
    public async Task<Scene> PayAsync()
    {
        var (id, token) = await OpenAsync();
        await OrderAsync(id, token);
        var payment = await PostAsync($"/v1/sessions/{id}/payments", token, new JsonObject { ["gateway"] = "momo" });
        PaidPaymentId = (string)payment["id"]!;
        var paid = await _host.PayAsync((string)payment["pay_url"]!, ("action", "pay"), ("notify", "send"));
        PaidTransactionId = paid["transaction_id"]!.ToString();
        var session = (await _host.GetAsync($"/v1/sessions/{id}", Tenant.Read)).Good();
        await PostAsync("/v1/reconciliation/runs", Tenant.Ops, new JsonObject
        {
            ["store_id"] = StoreId, ["business_date"] = (string)session["session"]!["business_date"]!,
        });
        var matches = (await _host.GetAsync($"/v1/reconciliation/matches?store_id={StoreId}", Tenant.Read)).Good();
        MatchId = (string)matches["items"]!.AsArray().Single(match => (string)match!["expected_id"]! == PaidPaymentId)!["id"]!;
        return this;
    }

    private async Task BuildAsync()
    {
        var store = await PostAsync("/v1/stores", Tenant.Admin, new JsonObject
        {
            ["code"] = NewName("store"),
            ["name"] = "Quán Phở",
            ["kind"] = "restaurant",
            ["gateway_account"] = Tenant.Account,
        });
        StoreId = (string)store["id"]!;
        var item = await PostAsync("/v1/menu-items", Tenant.Admin, new JsonObject
        {
            ["store_id"] = StoreId,
            ["code"] = NewName("item"),
            ["name"] = "Phở bò",
            ["price"] = 45_000,
        });
        ItemId = (string)item["id"]!;
        var table = await AddTableAsync();
        TableId = (string)table["id"]!;
        var account = new JsonObject { ["gateway"] = "momo", ["name"] = NewName("account"), ["settings"] = AccountSettings() };
        AccountName = (string)(await PostAsync("/v1/gateway-accounts", Tenant.Admin, account))["name"]!;
        FreeTableToken = (string)table["table_token"]!;
    }

    private async Task EatAsync()
    {
        (SessionId, SessionToken) = await OpenAsync();
        await OrderAsync(SessionId, SessionToken, quantity: 2);
        await AddItemAsync(SessionId, SessionToken);
        var payment = await PostAsync($"/v1/sessions/{SessionId}/payments", SessionToken, new JsonObject { ["gateway"] = "momo", ["amount"] = 20_000 });
        PaymentId = (string)payment["id"]!;
        var cash = await PostAsync($"/v1/sessions/{SessionId}/cash", Tenant.Ops, new JsonObject { ["amount"] = 10_000 });
        CashId = (string)cash["cash"]!["id"]!;
        (EmptySessionId, EmptySessionToken) = await OpenAsync();
        (var ended, EndedToken) = await OpenAsync();
        await PostAsync($"/v1/sessions/{ended}/close", Tenant.Ops, new JsonObject());
    }

    private async Task CloseDayAsync()
    {
        var noon = new DateTimeOffset(Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(7));
        var (id, _) = await OpenAsync(noon);
        await OrderAsync(id, Tenant.Ingest, at: noon);
        await PostAsync($"/v1/sessions/{id}/cash", Tenant.Ingest, new JsonObject { ["amount"] = 30_000, ["occurred_at"] = noon });
        await PostAsync($"/v1/sessions/{id}/close", Tenant.Ingest, new JsonObject { ["occurred_at"] = noon });
        var (unpaid, _) = await OpenAsync(noon);
        await OrderAsync(unpaid, Tenant.Ingest, at: noon);
        await PostAsync($"/v1/sessions/{unpaid}/close", Tenant.Ingest, new JsonObject { ["occurred_at"] = noon });
        await PostAsync($"/v1/stores/{StoreId}/days/{Text(Day)}/close", Tenant.Ops, new JsonObject());
        await PostAsync(
            $"/v1/stores/{StoreId}/days/{Text(Day)}/declarations", Tenant.Ops, new JsonObject { ["source"] = "pos_count", ["orders"] = 4 });
        var runs = (await _host.GetAsync($"/v1/reconciliation/runs?store_id={StoreId}", Tenant.Read)).Good();
        RunId = (string)runs["items"]![0]!["id"]!;
        var exceptions = (await _host.GetAsync($"/v1/reconciliation/exceptions?store_id={StoreId}", Tenant.Read)).Good();
        var items = exceptions["items"]!.AsArray();
        ExceptionId = (string)items.Single(item => (string)item!["session_id"]! == id)!["id"]!;
        var other = (string)items.Single(item => (string)item!["session_id"]! == unpaid)!["id"]!;
        var resolution = await PostAsync($"/v1/reconciliation/exceptions/{other}/resolutions", Tenant.Ops, new JsonObject { ["kind"] = "accept" });
        ResolutionId = (string)resolution["id"]!;
        var report = await Reports.SendAsync(_host, Tenant, Reports.Of(Reports.Row(NewName("tx"), PaymentId)));
        SettlementId = (string)report.Good()["file"]!["id"]!;
    }
}
