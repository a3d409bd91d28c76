using System.Globalization;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.Testing.Tests.Support;

internal sealed class ZaloPaySide : IGatewaySide
{
    public const int AppId = 2553;
    public const string Key1 = "key one of tests";
    public const string Key2 = "key two of tests";
    public const string Api = "/simulator/zalopay/v2/";

    public bool TellsOfFailures => false;

    public string? Content => "1";

    public int StatusOfRefusal => 200;

    public string OrderId(string id) => "261122_" + id;

    public async Task<string> OpenAsync(SimulatorHost host, string id, long amount = 50_000) =>
        (string)(await CallAsync(host, "create", CreateRequest(host, id, amount)))["order_url"]!;

    public async Task<Standing> QueryAsync(SimulatorHost host, string id)
    {
        var answer = await CallAsync(host, "query", QueryRequest(OrderId(id)));
        var state = ((int)answer["return_code"]!, (int)answer["sub_return_code"]!) switch
        {
            (1, _) => "paid",
            (3, -49) => "cancelled",
            (3, _) => "open",
            (2, -54) => "expired",
            (2, -101) => "missing",
            var codes => $"{codes}",
        };
        return new Standing(state, (long?)answer["amount"] ?? 0, state == "paid" ? answer["zp_trans_id"]!.ToString() : null);
    }

    public async Task<string> RefundAsync(SimulatorHost host, string id, string transactionId, string refundId, long amount, bool full) =>
        Word(await CallAsync(host, "refund", RefundRequest(host, RefundId(refundId), transactionId, amount)));

    public async Task<string> QueryRefundAsync(SimulatorHost host, string id, string refundId) =>
        Word(await CallAsync(host, "query_refund", QueryRefundRequest(host, RefundId(refundId))));

    public bool IsGenuine(Received received) => IsGenuine(received.Body);

    public string OrderIdOf(Received received) => (string)Data(received)["app_trans_id"]!;

    public long AmountOf(Received received) => (long)Data(received)["amount"]!;

    public string TransactionOf(Received received) => Data(received)["zp_trans_id"]!.ToString();

    public string MerchantOf(Received received) => Data(received)["app_id"]!.ToString();

    public static JsonNode Data(Received received) => JsonNode.Parse((string)JsonNode.Parse(received.Body)!["data"]!)!;

    public static string RefundId(string id) => $"261122_{AppId}_{id}";

    public static async Task<JsonNode> CallAsync(SimulatorHost host, string call, JsonObject request)
    {
        var (status, answer) = await host.SendAsync(Api + call, request.ToJsonString());
        Assert.Equal(System.Net.HttpStatusCode.OK, status);
        return answer;
    }

    public static JsonObject CreateRequest(SimulatorHost host, string id, long amount = 50_000) => SignedCreate(new JsonObject
    {
        ["app_id"] = AppId,
        ["app_user"] = "guest",
        ["app_trans_id"] = "261122_" + id,
        ["app_time"] = host.Now,
        ["amount"] = amount,
        ["description"] = "Bàn 5 <phở & bún>",
        ["item"] = """[{"itemname":"Phở bò"}]""",
        ["embed_data"] = """{"redirecturl":"https://shop.test/return?table=5"}""",
        ["bank_code"] = "",
    });

    public static JsonObject QueryRequest(string appTransId) => new()
    {
        ["app_id"] = AppId,
        ["app_trans_id"] = appTransId,
        ["mac"] = Hmac.Sha256(Key1, $"{AppId}|{appTransId}|{Key1}"),
    };

    public static JsonObject RefundRequest(SimulatorHost host, string refundId, string transactionId, long amount) => SignedRefund(new JsonObject
    {
        ["app_id"] = AppId,
        ["m_refund_id"] = refundId,
        ["zp_trans_id"] = transactionId,
        ["amount"] = amount,
        ["timestamp"] = host.Now,
        ["description"] = "Hoàn tiền",
    });

    public static JsonObject QueryRefundRequest(SimulatorHost host, string refundId) => new()
    {
        ["app_id"] = AppId,
        ["m_refund_id"] = refundId,
        ["timestamp"] = host.Now,
        ["mac"] = Hmac.Sha256(Key1, string.Create(CultureInfo.InvariantCulture, $"{AppId}|{refundId}|{host.Now}")),
    };

    public static JsonObject SignedCreate(JsonObject request) =>
        With(request, "app_id", "app_trans_id", "app_user", "amount", "app_time", "embed_data", "item");

    public static JsonObject SignedRefund(JsonObject request) => request.ContainsKey("refund_fee_amount")
        ? With(request, "app_id", "zp_trans_id", "amount", "refund_fee_amount", "description", "timestamp")
        : With(request, "app_id", "zp_trans_id", "amount", "description", "timestamp");

    public static bool IsGenuine(string body, string key2 = Key2)
    {
        var callback = JsonNode.Parse(body)!;
        return (string?)callback["mac"] == Hmac.Sha256(key2, (string)callback["data"]!);
    }

    public static (int Status, string Body) Answer(Received received)
    {
        try
        {
            var isRight = IsGenuine(received.Body) && (int)Data(received)["app_id"]! == AppId;
            return (200, isRight ? """{"return_code":1,"return_message":"success"}""" : """{"return_code":-1,"return_message":"mac not equal"}""");
        }
        catch (System.Text.Json.JsonException)
        {
            return (200, """{"return_code":-1,"return_message":"malformed"}""");
        }
    }

    private static JsonObject With(JsonObject request, params string[] names)
    {
        request["mac"] = Hmac.Sha256(Key1, string.Join('|', names.Select(name => $"{request[name]}")));
        return request;
    }

    private static string Word(JsonNode answer) => ((int)answer["return_code"]!, (int)answer["sub_return_code"]!) switch
    {
        (1, _) => "done",
        (3, _) => "working",
        (2, -13) => "refused",
        (2, -101) => "missing",
        var (_, sub) => $"{sub}",
    };
}
